/**
 * The words of the pages themselves, beside those of a paper and its notebooks: to give an edition in
 * another language, they are translated here, and the paper says which language it is (`language`).
 */
export const interfaceWords = {
  // The frame of a page
  skip: "Skip to the text",
  contents: "Contents",
  notebooks: "Notebooks",
  turn: "Previous and next",
  previous: "Previous",
  next: "Next",
  switchTheme: "Switch theme",
  code: "Code",
  codeTitle: "Show or fold all code (key c)",
  present: "Present",
  presentTitle: "Present screen by screen (key p; arrow keys turn, Escape ends)",
  letters:
    "Letters act as keys: <kbd>c</kbd> code, <kbd>p</kbd> present; while presenting <kbd>o</kbd> all sections, <kbd>b</kbd> black, <kbd>s</kbd> speaker’s view",
  presentation: "Presentation",
  previousScreen: "Previous screen",
  nextScreen: "Next screen",
  overview: "All sections",
  leave: "Leave the presentation",
  speakerView: "Speaker’s view",
  notes: "Notes",
  answerKey: "Answer key",
  hands: "hands",
  notHands: (text: string) => `A count of hands is a whole number from 0, not “${text}”.`,
  noSpeaker:
    "The browser has not let the speaker’s window open. Allow this page to open windows, and press s again.",
  placeOf: (at: number, count: number) => `${at} of ${count}`,

  // A route
  stopOf: (stop: number, stops: number, minutes: number) =>
    `Stop ${stop} of ${stops}, ${minutes} min`,
  ask: "Ask",
  set: "Then set",
  expect: "Expect",
  alone: "Alone",
  walk: "Walk it, from the first stop on",
  routeEnds: "The route ends here.",
  assumptions: "Assumptions",
  asInTheText: "as in the text",
  resetAll: "Reset all",
  isReset: "All assumptions are as in the text.",
  copyLink: "Copy link",
  changesAreOurs: "This executable edition restates and tests the paper; changes are its own.",
  codeLicence: "Code",
  dataLicences: "Data: file by file.",
  licences: "Licences",

  // The library
  library: "Library",
  libraryLead:
    "All that a notebook may import from <code>../lib</code>, and another project from the package, as the docstrings have it.",
  type: "type",
  declaration: "Declaration",
  takes: "Takes",
  returns: "Returns",
  throws: "Throws",

  // The front page
  edition: "an executable edition",
  eyebrow: "An executable edition",
  promise:
    "Here every number of that argument is either printed by the paper, taken from the public record, computed in front of you, or marked as a mere illustration.\nMove an assumption, and whatever rests on it moves.",
  restsOn: "What a number rests on",
  printed: "the paper’s own tables, as they stand there",
  publicRecord: "a public source, cited row by row",
  computed: "follows from the model and your assumptions",
  illustrative: "a shape for which the paper publishes no numbers",
  minutes: "min",
  estimate:
    "Minutes are an estimate: 220 words a minute, half a minute for each input, a minute for each figure; what is folded is left out.",
  inASeminar: "In a seminar",
  toPresent:
    "<em>Present</em>, or the key <kbd>p</kbd>, shows a notebook screen by screen in large type; the arrow keys or a clicker turn, and <kbd>s</kbd> opens a window with notes and answers for the speaker.\n<em>Copy link</em> keeps your assumptions in the address, so that a class starts where you stand.",
  howToCite: "How to cite",
  citeBoth:
    "Cite the article first, and these pages as its executable edition, with the address you have copied.",
  bibtex: "BibTeX",

  // The note of a symbol
  now: "now",
  domain: "domain",
  placeInPaper: "in the paper",

  // Below a notebook
  source: "This page is the notebook",
  inJupyter:
    "To run it in Jupyter, save it in <code>notebooks/</code> of this package and start <code>npm run lab</code>; README says what that needs.",

  inPaper: "In the paper:",
  handout: "Print a handout",
  sketch: "Draw what you expect to see.",

  // Code and figures
  imports: "What this notebook uses",
  input: "Input",
  compute: "Compute",
  show: "Show",
  copy: "copy",
  figureSource: "Source",
  data: "Data",
  download: "Download",

  // What happens in a page
  notTaken: "The address was not taken in full",
  hasNot: (name: string) => `this page has no ${name}`,
  noPlace: (place: string) => `this page has no place ${place}`,
  namedTwice: (name: string) => `${name} stands in it more than once, and the last is taken`,
  otherVersion: (version: string) => `this page reads addresses that begin with v=${version}`,
  switchTo: {
    light: "Switch to the light theme",
    dark: "Switch to the dark theme",
    system: "Switch to the theme of the system",
  },
  search: "Search",
  all: "all",
  searchIn: "Search in",
  changed: "changed",
  copied: "Copied",
  copyText: "Copy",
  copyKeys: "Press Ctrl+C or ⌘C",
  toCopy: "To be copied",
  send: "Send",
  close: "Close",
  undrawn: "The picture for these values is not drawn yet. Its numbers are in the data below.",
  computing: "Computing",
  computingFor: (seconds: number) => `Computing for ${seconds} s…`,
  stop: "Stop",
  stopped: "You stopped this computation.",
  runAgain: "Run it again",
  notYet: "Some of what follows was still being computed at these assumptions: print it once more.",
  failed: "This could not be computed.",
  waitsFor: (name: string) => `This waits for ${name}, which could not be computed.`,
  happenedWith: "It happened with",
  undo: "Undo",

  // Cells that the reader edits
  edit: "edit",
  edited: "edited",
  addCode: "+ code cell",
  addText: "+ text cell",
  ownCell: "Your cell",
  moveUp: "Move up",
  moveDown: "Move down",
  remove: "Remove",
  removed: "Your cell is removed.",
  bringBack: "Bring back",
  notRun: "edited, not run",
  editedCells: (count: number) => (count === 1 ? "1 cell edited" : `${count} cells edited`),
  codeOfCell: (cell: number) => `Code of cell ${cell}`,
  textOfCell: (cell: number) => `Text of cell ${cell}`,
  importName: (name: string) => `Import ${name}`,
  bringsImport: "with its import",
  run: "Run",
  running: "Running…",
  ran: "Run. What depends on this cell has followed.",
  editKept: "Kept on this computer.",
  draftKept: "Not run. Kept on this computer as a draft.",
  editNotKept: "Not kept: this browser stores nothing for this page. Download the notebook.",
  editNote:
    "A loop that does not end is stopped after 5 seconds. Nothing can stop a single long call of the library or search for a pattern: if the page hangs, close it; opened again it does not run your edits before you say so.",
  noWindow: "A cell cannot open a window.",
  noCodeOfText: "A cell cannot make code of a text.",
  notYours: (name: string) => `A cell cannot change what JavaScript itself has as ${name}.`,
  difference: "Difference from the original",
  undoEdit: "Undo this edit",
  undoAllEdits: "Undo all edits",
  editsWait: "Your edits of this notebook are kept, and have not been run.",
  editsHung:
    "Your edits of this notebook were still running when the page was last left, and have not been run again: one of them may not end.",
  forgetEdits: "Forget them",
  runThese: "Run these edits",
  leaveIt: "Leave it",
  cell: (number: number) => `Cell ${number}`,
  downloadNotebook: "Download the notebook as it stands",
  openNotebook: "Open a notebook of yours",
  opened: (file: string, cells: number) =>
    cells === 0
      ? `${file} changes nothing in this page.`
      : `${file} changes what is below. Its code runs in this page: read it first, and run nothing that you do not trust.`,
  otherCells: (count: number) =>
    `${count} of its cells are gone or of another kind; the page leaves those as they were published.`,
  notANotebook: "Expected a Jupyter notebook (.ipynb), found something else.",
  anotherNotebook:
    "Expected a copy of this notebook, found another one: most of its cells are not there.",
  tooLongFile: (megabytes: number) => `Expected a notebook of at most ${megabytes} MB, found more.`,
  tooManyCells: (most: number) => `Expected a notebook of at most ${most} cells, found more.`,
  tooLongCell: (cell: number) =>
    `Cell ${cell} is too long for this page. Open the notebook in Jupyter.`,
  inLine: (line: number) => `line ${line}`,
  inCellAtLine: (cell: number, line: number, text: string) => `cell ${cell}, line ${line}: ${text}`,
  endless: (line: number, seconds: number) =>
    `line ${line} went on for ${seconds} seconds and was stopped: does it end?`,

  // Guesses and exercises
  lockIn: "Lock in",
  justShow: "Just show me",
  guessAgain: "Guess again",
  guessed: "Your guess:",
  noGuess: "no guess yet",
  locked: "Your guess is locked in. The answer follows.",
  shown: "The answer follows.",
  guessFirst: "Guess first, or turn again to see the answer.",
  lockFirst: "Turn again to lock this in.",
  held: "This waits for your guess",
  above: "above",
  answer: "Answer",
  check: "Check",
  asked: "Your answer:",
  ambiguous: (text: string) =>
    `${text} means one number here and another elsewhere: write it without a mark between thousands, such as 1234.5`,
  notANumber: "Type a number, such as 0.5 or 2/3.",
  right: "Yes.",
  wrong: "Not yet.",
  hint: "Hint",
  solution: "Solution",

  // An editor
  exchange: "Paste, open, download, link",
  asText: "as text",
  takeText: "Take this text",
  openFile: "or open a file",
  yourOwn: "Your own:",
  downloadFile: "Download",
  copyItsLink: "Copy link",
  linkTooLong: "This is too long for an address. Download it and send the file.",
  resetShelf: "the first of the shelf",

  // A citation
  cite: "Cite",
  citeLead: "The article, this edition, and what you look at as it stands now.",
  citeEdition: "Executable edition",
  citeStatus: "Status",

  // A report of an error
  report: "Report an error",
  reportLead: "This says what you look at, where, and at which settings. Add what is wrong.",
  reportNowhere:
    "This edition names no address for reports: send the text to those from whom you have it.",
  reportOf: "Error report on",
  reportPage: "Notebook",
  reportCell: "Cell",
  reportShows: "Shows",
  reportSettings: "Settings",
  reportAddress: "Address",
  reportWrong: "What is wrong, what would be right, and where that can be read:",
} as const;
