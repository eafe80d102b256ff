import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { jupyterEnvironment } from "../../../lib/engine/publish/lab.js";
import { project } from "../../project.js";

/** A Jupyter server on a copy of the notebooks, with settings of its own. */
export interface JupyterServer {
  readonly folder: string;
  /** Trusts a notebook, as its reader may. */
  trust(file: string): void;
  /**
   * Opens a notebook in JupyterLab or Notebook 7; `trouble` takes errors that are not the front end's own.
   *
   * @param without - an extension that is left out, if it is installed
   */
  open(
    browser: Browser,
    file: string,
    app: "lab/tree" | "notebooks",
    without?: string,
  ): Promise<{ page: Page; trouble: string[] }>;
  stop(): Promise<void>;
}

/** @param settings - variables of its own, such as where it finds another kernel */
export async function startJupyter(
  jupyter: string,
  settings: NodeJS.ProcessEnv = {},
): Promise<JupyterServer> {
  const folder = mkdtempSync(join(tmpdir(), "live-"));
  cpSync("notebooks", join(folder, "notebooks"), { recursive: true });
  for (const name of ["lib", "node_modules"])
    symlinkSync(resolve(name), join(folder, name), "junction");
  const own = (name: string): string => join(folder, ".jupyter", name);
  mkdirSync(own("runtime"), { recursive: true });
  const port = await freePort();
  const env = {
    ...jupyterEnvironment(project),
    JUPYTER_CONFIG_DIR: own("config"),
    JUPYTER_DATA_DIR: own("data"),
    JUPYTER_RUNTIME_DIR: own("runtime"),
    NOTEBOOK_OUTPUT: "live",
    ...settings,
  };
  const options = [
    "--no-browser",
    "--allow-root",
    "--expose-app-in-browser",
    "--JupyterNotebookApp.expose_app_in_browser=True",
    "--ip=127.0.0.1",
    `--port=${port}`,
    "--IdentityProvider.token=t",
    `--ServerApp.root_dir=${folder}`,
    "--LabApp.news_url=None",
  ];
  const server = spawn(jupyter, ["lab", ...options], { env, stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  await answer(`${address}/api?token=t`, server);
  return {
    folder,
    trust(file) {
      const path = join(folder, "notebooks", file);
      const { status, stderr } = spawnSync(jupyter, ["trust", path], { env, encoding: "utf8" });
      if (status !== 0) throw new Error(`jupyter trust: expected exit code 0, found ${stderr}`);
    },
    async open(browser, file, app, without) {
      const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
      if (without) await context.route(`**/extensions/${without}/**`, (route) => route.abort());
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      const trouble: string[] = [];
      page.on(
        "pageerror",
        (error) => !/\/static\//.test(error.stack ?? "") && trouble.push(String(error.stack)),
      );
      await page.goto(`${address}/${app}/notebooks/${file}?token=t&reset`);
      await page.waitForSelector(".jp-Notebook .jp-CodeCell");
      return { page, trouble };
    },
    async stop() {
      const gone = new Promise((done) => server.once("exit", done));
      server.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for the notebook's kernel. */
export const kernelReady = (page: Page): Promise<void> => page.evaluate(waitForKernel);

/** Runs in the page: JupyterLab gives its application to those who ask for it. */
async function waitForKernel(): Promise<void> {
  type Context = { ready: Promise<void>; session?: { kernel?: { status: string } } };
  const { jupyterapp } = globalThis as unknown as {
    jupyterapp: { shell: { currentWidget: { sessionContext: Context } } };
  };
  const { sessionContext } = jupyterapp.shell.currentWidget;
  await sessionContext.ready;
  for (let i = 0; i < 600 && sessionContext.session?.kernel?.status !== "idle"; i++)
    await new Promise((done) => setTimeout(done, 50));
}

/** Carries out a command of JupyterLab, such as `notebook:run-all-cells`, so many times. */
export const command = (page: Page, name: string, times = 1, args: object = {}): Promise<void> =>
  page.evaluate(
    async ([id, count, given]) => {
      const { jupyterapp } = globalThis as unknown as {
        jupyterapp: { commands: { execute(id: string, args: object): Promise<unknown> } };
      };
      for (let i = 0; i < count; i++) await jupyterapp.commands.execute(id, given);
    },
    [name, times, args] as const,
  );

/** Opens another file in the place of the notebook, and on its kernel. */
export async function reopenAs(page: Page, path: string): Promise<void> {
  const id = await page.evaluate(() => {
    type App = {
      shell: { currentWidget: { sessionContext: { session: { kernel: { id: string } } } } };
    };
    return (globalThis as unknown as { jupyterapp: App }).jupyterapp.shell.currentWidget
      .sessionContext.session.kernel.id;
  });
  await command(page, "application:close");
  await command(page, "docmanager:open", 1, { path: path, kernel: { id: id } });
  await page.waitForSelector(".jp-Notebook .jp-CodeCell");
}

/** Selects the cell whose source holds `text`, and gives it another source. */
export const edit = (page: Page, text: string, source?: string): Promise<void> =>
  page.evaluate(
    ([wanted, replacement]) => {
      type Cell = {
        model: { sharedModel: { getSource(): string; setSource(source: string): void } };
      };
      type App = {
        shell: { currentWidget: { content: { widgets: Cell[]; activeCellIndex: number } } };
      };
      const { content } = (globalThis as unknown as { jupyterapp: App }).jupyterapp.shell
        .currentWidget;
      content.activeCellIndex = content.widgets.findIndex(({ model }) =>
        model.sharedModel.getSource().includes(wanted!),
      );
      if (replacement !== undefined)
        content.widgets[content.activeCellIndex]!.model.sharedModel.setSource(replacement);
    },
    [text, source] as const,
  );

export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function answer(address: string, server: ChildProcess): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (server.exitCode !== null)
      throw new Error(`jupyter lab: expected a server, found exit code ${server.exitCode}`);
    const replied = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (replied) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`jupyter lab: expected an answer at ${address} within a minute, found none`);
}
