/*
 * What a notebook may use. The words, as the paper and the field have them:
 *
 * China has a type, the paper's capacity: strong (QH) or weak (QL); its message, the paper's signal, is to disclose (D) or to
 * stay silent (ND, nondisclosure).
 * Outsiders, the paper's foreign actors, reply with an action: hedge (H) or press (P), at a belief mu; muStar is the cutoff.
 * A year's news points at a type; what a government brings out is a publication, whatever China's message.
 * A, gamma and delta are the outsiders' payoffs, phiD and kappa China's; p is the prior.
 * A reading says what a disclosure shows: verifiable, soft (cheap talk), audited, or the paper's convention.
 * A component is a connected set of perfect Bayesian equilibria; a kind is what one of its members does.
 * A row belongs to a table of data; a place is where in the paper something stands.
 */

// The author's words
export { view, show } from "./engine/words/view.js";
export { live } from "./live.js";
export { background } from "./engine/words/background.js";
export { slider } from "./paper.js";
export { editor } from "./engine/words/editor.js";
export { choice } from "./engine/words/choice.js";
export { guess } from "./engine/words/guess.js";
export { question } from "./engine/words/question.js";
export { exercise } from "./engine/words/exercise.js";
export { md } from "./engine/words/md.js";
export { tex } from "./engine/words/tex.js";
export { table } from "./engine/words/table.js";

// The model
export type { Action, Capacity, Signal } from "./model/game/game.js";
export type { Parameter, Parameters } from "./model/game/parameters.js";
export type { Notation } from "./engine/words/notation.js";
export { notation } from "./model/game/notation.js";
export { regimes } from "./model/game/regimes.js";
export type { TerminalHistory } from "./model/game/histories.js";
export { muStar } from "./model/game/muStar.js";
export type { ForeignPayoff } from "./model/game/foreignPayoff.js";
export { indifference } from "./model/game/indifference.js";
export { bestResponse } from "./model/game/bestResponse.js";
export { impliedCutoff, type CutoffInterval, type Reply } from "./model/game/impliedCutoff.js";

// Exact numbers
export { rational, type Exact } from "./model/game/rational.js";

// Equilibria
export type { PaperParameters } from "./model/solver/paperParameters.js";
export type { Reading } from "./model/solver/reading.js";
export { solvePaper } from "./model/solver/solvePaper.js";
export type { InformationSet, Message, SignallingGame } from "./model/solver/game.js";
export type { GameDescription } from "./model/solver/signallingGame.js";
export { solve, type SolveOptions } from "./model/solver/solve.js";
export type {
  Beliefs,
  BeliefInterval,
  BeliefVertices,
  Component,
  Mix,
  PureEquilibrium,
  Solution,
  Strategy,
} from "./model/solver/solution.js";
export type { Survival } from "./model/solver/verdicts.js";

// Plans that a reader plays
export { play, type Played } from "./model/plans/play.js";
export { onTree } from "./model/plans/plansToShow.js";
export { playedTree } from "./charts/playedTree.js";
export { planLinks } from "./charts/planLinks.js";
export { regretSentence } from "./charts/regretSentence.js";

// Games of a reader's own
export { gameForm } from "./charts/gameForm.js";
export { readGame } from "./model/games/readGame.js";
export { solveGame, type GameEquilibrium, type SolvedGame } from "./model/games/solveGame.js";
export { kindsOfGames } from "./model/games/kindsOfGames.js";
export { searchClaim, type ClaimSearch, type GameClaim } from "./model/games/searchClaim.js";
export type { ClaimPart } from "./model/games/claimParts.js";
export type { GameKind } from "./model/games/gameKinds.js";
export { beliefLine } from "./charts/beliefLine.js";
export { beliefTriangle } from "./charts/beliefTriangle.js";
export { solutionTable } from "./charts/solutionTable.js";
export { kindMap, type KindPoint } from "./charts/kindMap.js";

// The map of equilibria
export { equilibriumMap, type EquilibriumMap, type MapRegion } from "./model/map/equilibriumMap.js";
export { kindsOf, type EquilibriumKind } from "./model/map/equilibriumKinds.js";
export {
  equilibriaOf,
  type NumberOrRange,
  type PaperEquilibrium,
} from "./model/map/equilibriaOf.js";

// Claims
export { checkClaims, type ClaimRow } from "./model/claims/checkClaims.js";
export { claimTitles } from "./model/claims/claimTitles.js";
export { claimSentence } from "./charts/claimSentence.js";

// Comparative statics and welfare
export type { Cutoff } from "./model/statics/exactMuStar.js";
export { muStarPartials } from "./model/statics/muStarPartials.js";
export type { Swing } from "./model/statics/muStarSwings.js";
export { semiSeparating, type SemiSeparating } from "./model/statics/semiSeparating.js";
export type { ExpectedPayoffs } from "./model/welfare/expectedPayoffs.js";
export { valueOfInformation, type ValueOfInformation } from "./model/welfare/valueOfInformation.js";
export { welfareOf, type WelfareRow } from "./model/welfare/welfareOf.js";
export { riskDominance } from "./model/welfare/riskDominance.js";

// Over time
export type { DynamicParameters } from "./model/time/dynamicParameters.js";
export type { ByLayer, Layer } from "./model/time/layers.js";
export { signalPrecision } from "./model/time/signalPrecision.js";
export { updateBelief, type YearOfNews } from "./model/time/updateBelief.js";
export { hedgingChance } from "./model/time/hedgingChance.js";
export { poolingPhase, type PoolingPhase } from "./model/time/poolingPhase.js";
export { patientCutoff } from "./model/time/patientCutoff.js";
export { hedgesUnderAmbiguity } from "./model/time/hedgesUnderAmbiguity.js";
export { jointBelief, type Joining } from "./model/time/jointBelief.js";
export { hedgingOfTwo, type HiddenState } from "./model/time/hedgingOfTwo.js";
export { cutoffPath, type CutoffPathOptions } from "./model/time/cutoffPath.js";

// Scenarios
export type { Schedule, ScheduledYear } from "./model/time/schedule.js";
export { scenarios, type Scenario, type ScenarioName } from "./model/time/scenarios.js";
export { scenarioSettings, type ScenarioSettings } from "./model/time/settings.js";
export type { Band, Forecast, ForecastYear } from "./model/time/summarise.js";
export { finalHedging } from "./model/time/finalHedging.js";
export { forecast } from "./model/time/forecast.js";
export { simulate } from "./model/time/simulate.js";
export { peakRange } from "./model/time/peakRange.js";
export {
  robustnessGrid,
  type Robustness,
  type RobustnessSettings,
} from "./model/time/robustnessGrid.js";
export type { Estimate, InputRange, SobolIndex } from "./model/time/sobol.js";
export { scenarioSensitivity, type SensitivityOutput } from "./model/time/scenarioSensitivity.js";

// Conclusions
export { choices } from "./model/conclusions/switches.js";
export { assumedAtFirst, type Assumed } from "./model/conclusions/assumed.js";
export { evidenceFor, type Evidence } from "./model/conclusions/evidence.js";
export type { ConclusionRules, Rule } from "./model/conclusions/rules.js";
export { conclusions, type Conclusion } from "./model/conclusions/conclusions.js";

// Looking ahead
export { stagePath, type StageOutcome, type StageYear } from "./model/time/stagePath.js";
export { leastDisclosure, type LongGame, type NewsNode } from "./model/time/leastDisclosure.js";
export {
  solveOutsiders,
  type OutsidersSolution,
  type OutsidersYear,
  type PolicyPiece,
} from "./model/pomdp/solveOutsiders.js";

// Composites and ranks
export { rankOrders, type RankOrder, type RankOrders } from "./model/composites/rankOrders.js";
export { pairAgreement, type PairAgreement } from "./model/composites/pairAgreement.js";

// Breaks in a series
export { breakTest, type BreakTest } from "./model/series/breakTest.js";

// Prices over time
export type { MonthlySeries } from "./model/series/monthlySeries.js";
export { rollingVolatility } from "./model/series/rollingVolatility.js";
export { periodChange, type PeriodChange } from "./model/series/periodChange.js";
export { eventChange, type EventChange } from "./model/series/eventChange.js";
export { leastSquares, type Line } from "./model/series/leastSquares.js";
export type { UsualChange } from "./model/series/usualChange.js";
export { summariseChanges, type ChangeSummary } from "./model/series/summariseChanges.js";
export type { BrownForsythe } from "./model/series/brownForsythe.js";
export {
  compareWindows,
  type MeasuredWindow,
  type WindowComparison,
  type WindowMeasure,
} from "./model/series/compareWindows.js";

// Verdicts under all defensible choices
export type { Choices, Held, Specification } from "./model/specifications/specifications.js";
export type { Finding, VerdictRange } from "./model/specifications/verdictRange.js";

// Charts
export type { Figure } from "./engine/figure/figure.js";
export type { Table } from "./engine/figure/table.js";
export type { Status } from "./engine/figure/status.js";
export { quotaHistory } from "./charts/quotaHistory.js";
export { quotaComparison, type QuotaComparisonOptions } from "./charts/quotaComparison.js";
export { publicationChecklist } from "./charts/publicationChecklist.js";
export { announcementsTable } from "./charts/announcementsTable.js";
export { responsesTable } from "./charts/responsesTable.js";
export { gameTree } from "./charts/gameTree.js";
export type { GameTreeOptions } from "./charts/tree/gameTreeOptions.js";
export { cutoffDiagram, type CutoffDiagramOptions } from "./charts/cutoffDiagram.js";
export { equilibriumDiagram, type EquilibriumDiagramOptions } from "./charts/equilibriumDiagram.js";
export {
  scenarioPaths,
  type ScenarioPath,
  type ScenarioPathsOptions,
} from "./charts/scenarioPaths.js";
export { mitigationFactors } from "./charts/mitigationFactors.js";
export { scenariosTable, type ScenarioOutcome } from "./charts/scenariosTable.js";
export { hedgingTable, type HedgingByLayers } from "./charts/hedgingTable.js";
export { patienceTable } from "./charts/patienceTable.js";
export { patentsTable } from "./charts/patentsTable.js";
export { assumptionsTable } from "./charts/assumptionsTable.js";
export { beliefFan } from "./charts/beliefFan.js";
export { sensitivityDots } from "./charts/sensitivityDots.js";
export { robustnessMap } from "./charts/robustnessMap.js";

export { sensitivityDiagram, type SensitivityDiagramOptions } from "./charts/sensitivityDiagram.js";
export { vulnerabilityHeatmap } from "./charts/vulnerabilityHeatmap.js";
export { vulnerabilityIndex, type VulnerabilityFactors } from "./charts/vulnerabilityIndex.js";
export { importBillBars } from "./charts/importBillBars.js";
export { exposureDots } from "./charts/exposureDots.js";
export { moneyByDate, type MoneyByDateOptions } from "./charts/moneyByDate.js";
export { announcedMoneyTable } from "./charts/announcedMoneyTable.js";
export { dependencyResponse, type DependencyResponseOptions } from "./charts/dependencyResponse.js";
export { sectorImpact, type SectorScore } from "./charts/sectorImpact.js";
export { welfareBars } from "./charts/welfareBars.js";
export { informationTent } from "./charts/informationTent.js";
export { percentText } from "./charts/prices/percentText.js";
export { priceHistory, type PriceHistoryOptions } from "./charts/priceHistory.js";
export { periodsTable, type NamedPeriod } from "./charts/periodsTable.js";
export { changesAfterEvents, type ChangesAfterEventsOptions } from "./charts/changesAfterEvents.js";
export { afterEventsTable, type AfterEvents } from "./charts/afterEventsTable.js";
export { eventWindowsTable } from "./charts/eventWindowsTable.js";
export { panelsTable } from "./charts/panelsTable.js";
export { twoMarkets } from "./charts/twoMarkets.js";
export { volatilityHistory, type VolatilityHistoryOptions } from "./charts/volatilityHistory.js";
export { intensityFit } from "./charts/intensityFit.js";
export { windowRanks, type WindowRank } from "./charts/windowRanks.js";
export { specificationCurve, type Statement } from "./charts/specificationCurve.js";
export { outputShares } from "./charts/outputShares.js";

// Words
export { worksCited, type Work } from "./charts/worksCited.js";

// Tables
export { ledgerTable } from "./charts/ledgerTable.js";
export { specificationTable } from "./charts/specificationTable.js";
export { quotaTable } from "./charts/quotaTable.js";
export { equilibriumTable } from "./charts/equilibriumTable.js";
export { claimsTable } from "./charts/claimsTable.js";
export { outcomeTable } from "./charts/outcomeTable.js";
export { signTable } from "./charts/signTable.js";
export { tippingTable } from "./charts/tippingTable.js";
export { promiseTable } from "./charts/promiseTable.js";

// Data
export { load } from "./datasets/load.js";
export type { Row, Rows } from "./datasets/rows.js";
export { correction } from "./datasets/correction.js";
export { publicationCount, type PublicationCount } from "./datasets/publicationCount.js";
export { priceSeries, type PriceSeries } from "./datasets/priceSeries.js";
export {
  priceEvents,
  type PriceEvent,
  type PriceEventKind,
  type PriceEventTables,
} from "./datasets/priceEvents.js";
export { outputShare, type OutputShare } from "./datasets/outputShare.js";
export {
  compareAnnouncements,
  type ComparedAnnouncement,
} from "./datasets/compareAnnouncements.js";
export type { Jurisdiction } from "./datasets/jurisdictions.js";
export {
  vulnerabilityMeasures,
  type Measure,
  type MeasureCell,
  type MeasureSources,
} from "./datasets/vulnerabilityMeasures.js";
export { importBill, type ImportBill } from "./datasets/importBill.js";
export {
  announcedMoney,
  type AnnouncedMoney,
  type MoneyUse,
  type MoneyYears,
} from "./datasets/announcedMoney.js";
export {
  policyIntensity,
  type IntensityPeriod,
  type PolicyScores,
} from "./datasets/policyIntensity.js";
export { verdicts } from "./datasets/statements/verdicts.js";
export { moneyPerGdp, type MoneyPerGdp } from "./datasets/moneyPerGdp.js";
export type { Field, Resource, Value } from "./engine/data/schema.js";
export type { TableOf } from "./engine/data/loaderFor.js";
export { parseTable } from "./engine/data/parseTable.js";
