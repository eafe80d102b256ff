import { describe, expect, it } from "vitest";
import { dynamicParameters } from "../../../lib/model/time/dynamicParameters.js";
import { parameters } from "../../../lib/model/game/parameters.js";

describe("parameters", () => {
  it("have names and symbols that no assumption over time has", () => {
    for (const key of ["symbol", "text", "name"] as const) {
      const taken = Object.values(dynamicParameters).map((each) => each[key] as string);
      expect(
        Object.values(parameters).filter((each) => taken.includes(each[key])),
        `lib/model/game/parameters.ts: its ${key} is also in lib/model/time/dynamicParameters.ts`,
      ).toEqual([]);
    }
  });

  it("keep the paper's ranking A < delta at their defaults", () => {
    expect(parameters.A.value).toBeLessThan(parameters.delta.value);
  });

  it("have defaults inside their sliders, and sliders inside their domains", () => {
    for (const { value, slider, domain } of Object.values(parameters)) {
      expect(value).toBeGreaterThanOrEqual(slider.min);
      expect(value).toBeLessThanOrEqual(slider.max);
      expect(slider.min).toBeGreaterThanOrEqual(domain.min);
      expect(slider.max).toBeLessThanOrEqual(domain.max);
    }
  });
});
