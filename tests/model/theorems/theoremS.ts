import type { PaperParameters } from "../../../lib/model/solver/paperParameters.js";
import { ratios, type ClosedForm } from "./closedForm.js";

/**
 * Theorem S: every equilibrium when disclosure is a mere message, for `A < delta`, `phiD + kappa > 0`, `0 < p < 1`.
 *
 * Both types compare the same two numbers, `phiD + kappa y` and `kappa x`, so disclosure sorts them only
 * where they are indifferent. All of it survives the Intuitive Criterion and D1.
 *
 * Stated from a proof by hand, and compared with the solver, which does not use it.
 */
export function theoremS(parameters: PaperParameters): ClosedForm[] {
  const { phi, kappa, r } = ratios(parameters, "theoremS");
  const side = r.compare(1);
  const partial = r.neg().add(1);
  const mimics = r.inverse();
  const silent = (pressing: ClosedForm["pressing"]): ClosedForm => ({
    disclosure: [[0, 0]],
    pressing,
  });
  const spoken = (pressing: ClosedForm["pressing"]): ClosedForm => ({
    disclosure: [[1, 1]],
    pressing,
  });
  if (phi.equals(0)) {
    if (side < 0)
      return [
        silent([
          [0, 0],
          [0, 1],
        ]),
        spoken([
          [0, 0],
          [1, 0],
        ]),
        {
          disclosure: [
            [0, 0],
            [partial, 0],
            [1, 1],
            [r, 1],
          ],
          pressing: [[0, 0]],
        },
      ];
    if (side > 0)
      return [
        {
          disclosure: [
            [0, 0],
            [1, 1],
            [0, mimics.neg().add(1)],
            [1, mimics],
          ],
          pressing: [[1, 1]],
        },
      ];
    return [
      silent([
        [0, 0],
        [0, 1],
        [1, 1],
      ]),
      spoken([
        [0, 0],
        [1, 0],
        [1, 1],
      ]),
      {
        disclosure: [
          [0, 0],
          [1, 1],
        ],
        pressing: [
          [0, 0],
          [1, 1],
        ],
      },
    ];
  }
  const regime = phi.compare(kappa);
  if (regime >= 0) {
    const pool =
      side < 0
        ? silent([
            [0, 0],
            [0, 1],
          ])
        : side > 0
          ? silent([
              [1, 0],
              [1, 1],
            ])
          : silent([
              [0, 0],
              [0, 1],
              [1, 0],
              [1, 1],
            ]);
    if (regime > 0) return [pool];
    const sorted: ClosedForm["disclosure"] =
      side < 0
        ? [
            [partial, 0],
            [1, 0],
            [1, 1],
          ]
        : [
            [0, 0],
            [1, 0],
            [1, side > 0 ? mimics : 1],
          ];
    return [pool, { disclosure: sorted, pressing: [[1, 0]] }];
  }
  const share = phi.div(kappa);
  const rest = share.neg().add(1);
  if (side < 0)
    return [
      silent([
        [0, 0],
        [0, 1],
      ]),
      {
        disclosure: [
          [partial, 0],
          [1, 1],
        ],
        pressing: [[share, 0]],
      },
      spoken([
        [share, 0],
        [1, 0],
      ]),
    ];
  if (side > 0)
    return [
      silent([
        [1, rest],
        [1, 1],
      ]),
      {
        disclosure: [
          [0, 0],
          [1, mimics],
        ],
        pressing: [[1, rest]],
      },
    ];
  return [
    silent([
      [0, 0],
      [share, 0],
      [0, 1],
      [1, 1],
      [1, rest],
    ]),
    spoken([
      [share, 0],
      [1, 0],
      [1, rest],
    ]),
    {
      disclosure: [
        [0, 0],
        [1, 1],
      ],
      pressing: [
        [share, 0],
        [1, rest],
      ],
    },
  ];
}
