import { expect, it } from "vitest";
import type { Output } from "../../../lib/engine/dataflow/notebook.js";
import {
  pictureAmong,
  plotlyType,
  sameOutput,
  withPicture,
} from "../../../lib/engine/publish/outputs.js";
import { palettePng } from "../../../lib/engine/publish/palettePng.js";

const figure = (height: number): object => ({ data: [{ y: [1, 2] }], layout: { height: height } });
const fresh = (specification: object): Output => ({
  output_type: "display_data",
  data: { [plotlyType]: specification, "text/plain": "Two points." },
  metadata: {},
});
const png = palettePng(4, 2, new Uint8Array(32)).toString("base64");
const committed = withPicture(fresh(figure(400)), png);

it("a committed figure is its picture, shown at half its pixels, and its text", () => {
  expect(committed.data).toEqual({ "image/png": png, "text/plain": "Two points." });
  expect(committed["metadata"]).toEqual({
    "image/png": {
      alt: "Two points.",
      figure: expect.any(String) as string,
      height: 1,
      width: 2,
    },
  });
});

it("a picture stands for the figure that it was drawn from, in whatever order its keys are, and for no other", () => {
  const reordered = { layout: { height: 400 }, data: [{ y: [1, 2] }] };
  for (const specification of [figure(400), reordered]) {
    expect(sameOutput(fresh(specification), committed)).toBe(true);
    expect(pictureAmong(specification, [fresh(figure(1)), committed])).toBe(png);
  }
  expect(sameOutput(fresh(figure(401)), committed)).toBe(false);
  expect(pictureAmong(figure(401), [committed])).toBeUndefined();
  const retitled = { ...fresh(figure(400)), data: { [plotlyType]: figure(400), "text/plain": "" } };
  expect(sameOutput(retitled, committed)).toBe(false);
});

it("a figure whose picture has lost its origin is another output", () => {
  expect(sameOutput(fresh(figure(400)), { ...committed, metadata: {} })).toBe(false);
});
