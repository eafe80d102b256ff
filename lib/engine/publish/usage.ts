/** How each command of the engine is called: what `npm run NAME -- --help` prints. */
export const usage: Readonly<Record<string, string>> = {
  build: `npm run build                         writes the edition to dist/edition/
npm run build -- --single             writes it into one file
npm run build -- --single --no-editor  without what edits its cells: 9 MB in place of 16
npm run build -- --out PLACE          writes it there
npm run build -- --timeout 60 --memory 2000
                                      what a cell may take, in seconds and megabytes`,
  start: `npm start                             builds the edition and serves it on 127.0.0.1
npm start -- --port 8000              at that port, or the next that is free; 0 takes any
npm start -- --open                   and opens the browser
npm start -- --out PLACE              builds it there; --timeout and --memory as for build`,
  notebooks: `npm run notebooks                     runs all notebooks in tslab and refreshes their committed outputs
npm run notebooks -- 2 05             runs those whose names begin so
npm run notebooks -- 2 --set delta=6  runs with another value of an input, prints what follows, writes nothing
npm run notebooks -- --check          compares with the committed outputs, writes nothing
npm run notebooks -- --timeout 60 --memory 2000
                                      what a cell may take, in seconds and megabytes`,
  lint: `npm run lint                          checks the types and rules of all notebooks
npm run lint -- 2 05                  of those whose names begin so
npm run lint -- --twice               also runs them twice, with other clocks, time zones,
                                      languages and random numbers, and names what differs;
                                      --timeout and --memory as for build
npm run lint -- --explain             lists the rules
npm run lint -- --explain PW004       prints a rule's page: what, why, bad, good`,
  format: `npm run format                        formats code and the notebooks' cells with Prettier
npm run check                         says what is not formatted, among other things`,
  schema: `npm run schema                        writes what follows from the data files, their description and the
                                      assumptions: rows and hashes, types of rows, codebook, lists in
                                      README and LICENSE
npm run check                         says what of it is out of date, among other things`,
  lab: `npm run lab                           starts JupyterLab with the project's own tslab kernel, on 127.0.0.1
npm run lab -- --port N               on another port
npm run lab -- --no-browser           without opening a browser
npm run lab -- --allow-root           as root
npm run lab -- -- --OPTION=VALUE      with any option of JupyterLab's own
npm run lab -- --install-kernel       makes the kernel known to other front ends, starts nothing`,
};
