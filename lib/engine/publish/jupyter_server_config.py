"""Settings of the JupyterLab that `npm run lab` starts: notebooks are saved without live outputs."""

import os

import nbformat

MARK = '<div class="live-notebook"'


def html_of(output):
    return output.get("data", {}).get("text/html", "")


def is_live(output):
    return html_of(output).startswith(MARK)


def still(output):
    """What a live output shows, without what makes it live."""
    html = html_of(output).split("<script>")[0]
    return {**output, "data": {**output["data"], "text/html": html}}


def cells_before(path):
    """Cells of the file as it is, by id."""
    if not os.path.exists(path):
        return {}
    return {cell.get("id"): cell for cell in nbformat.read(path, as_version=4).cells}


def take_out_live_outputs(model, path, contents_manager, **_):
    """Gives a cell that is as it was the outputs that the file has; another one what it shows, still."""
    if model["type"] != "notebook":
        return
    before = None
    for cell in model["content"]["cells"]:
        outputs = cell.get("outputs", [])
        if not any(map(is_live, outputs)):
            continue
        if before is None:
            before = cells_before(contents_manager._get_os_path(path))
        old = before.get(cell.get("id"))
        if old is not None and old["source"] == cell["source"] and not any(map(is_live, old["outputs"])):
            cell.update(outputs=old["outputs"], execution_count=old["execution_count"])
        else:
            cell["outputs"] = [
                still(output) if is_live(output) else output
                for output in outputs
                if not is_live(output) or output["data"]["text/plain"]
            ]


c.FileContentsManager.pre_save_hook = take_out_live_outputs  # noqa: F821
