import { describe, expect, it } from "vitest";
import { parameters } from "../../../lib/model/game/parameters.js";

describe("parameters", () => {
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
