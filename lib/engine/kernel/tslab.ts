import { readCellError, type CellError } from "../dataflow/cellError.js";
import { questionName, type KernelQuestion } from "../dataflow/registration.js";
import { inTurn, type Sender } from "./inTurn.js";
import { tagsInWords, type Inspector } from "./tagsInWords.js";
import type { MimeBundle } from "../render/mime.js";

/*
 * The only file that touches tslab's private parts: its module cache entry, the prototypes of its
 * kernel, and the variables it keeps. tests/engine/kernel/tslab.test.ts holds them against the pinned version.
 * Node's modules are not imported, since pages are bundled from this library.
 */

/** One execution of a cell, as the front end asked for it. */
export interface Execution {
  readonly source: string;
  /** Id of the cell, where the front end names it. */
  readonly cell: string | undefined;
  /** Ids of cells that the reader deleted since the last execution. */
  readonly deleted: readonly string[];
}

export interface CellHook {
  /** @returns the answer to what a page asks beside the cells */
  answers?(question: KernelQuestion): unknown;
  starts(execution: Execution): void;
  /**
   * The last word on a cell that has ended: the error that it came to, if any.
   *
   * @param count - number of the execution
   */
  judge?(execution: Execution, count: number, error: CellError | undefined): CellError | undefined;
  /**
   * @param count - number of the execution
   * @param printed - whether the cell wrote something that its hook knows nothing of, such as a text
   */
  succeeds(execution: Execution, count: number, printed: boolean): void;
  /** @returns what to do about an error, below its message */
  explains?(error: CellError): string;
  fails(execution: Execution, count: number, error: CellError): void;
  /** The cell was not run, since one before it failed. */
  skips(execution: Execution, send: (bundle: MimeBundle) => void): void;
}

type WriteStream = (name: string, text: string) => void;
type WriteDisplayData = (content: { data: MimeBundle; metadata: object }, update: boolean) => void;

interface Request {
  readonly code: string;
  /** `false` where the cell may fail, as one with the tag `raises-exception`. */
  readonly stop_on_error?: boolean;
}

interface Reply {
  readonly status: string;
}

interface Handler {
  readonly execCount: number;
  readonly executor: Inspector;
  handleInspect(request: unknown): unknown;
  readonly execQueue: { reset(): void };
  handleExecute(
    request: Request,
    writeStream: WriteStream,
    writeDisplayData: WriteDisplayData,
  ): Promise<Reply>;
  handleExecuteImpl(
    request: Request,
    writeStream: WriteStream,
    writeDisplayData: WriteDisplayData,
  ): Promise<unknown>;
}

interface Message {
  readonly content: Request;
  readonly metadata?: {
    readonly cellId?: unknown;
    readonly deletedCells?: unknown;
    readonly [questionName]?: KernelQuestion;
  };
  header: { msg_type: string };
  createReply(): Omit<Message, "content"> & { content: unknown };
  signAndSend(key: string, socket: unknown): void;
}

interface Server {
  readonly connInfo: { readonly key: string };
  iopub: Sender;
  handleShellMessage(socket: Sender, ...parts: unknown[]): Promise<void>;
  handleExecute(socket: unknown, message: Message): Promise<void>;
}

interface Jupyter {
  lastWriteDisplayData: WriteDisplayData | null;
  readonly JupyterHandlerImpl: {
    new (executor: Executor, isJs: boolean): Handler;
    prototype: Handler;
  };
  readonly ZmqServer: { prototype: Server };
}

interface Executor {
  readonly locals: Record<string, unknown>;
}

const nodeModule = (): typeof import("node:module") => process.getBuiltinModule("node:module");

/**
 * tslab's kernel module, when this process runs cells. A tslab installed globally hands over to the
 * project's and stays loaded beside it, idle: the copy that runs cells is the one that knows where they display.
 */
function findJupyter(): Jupyter | undefined {
  const { cache } = nodeModule().createRequire(`${process.cwd()}/`);
  const copies = Object.keys(cache)
    .filter((file) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file))
    .map((file) => cache[file]?.exports as Jupyter);
  return copies.find(({ lastWriteDisplayData }) => lastWriteDisplayData) ?? copies[0];
}

/** Sends one output of the running cell; without tslab, its text goes to the console. */
export function sendBundle(data: MimeBundle): void {
  const send = findJupyter()?.lastWriteDisplayData;
  if (send) send({ data, metadata: {} }, false);
  else console.log(data["text/plain"]);
}

/** Values of the kernel's variables, imported names included. */
export function kernelVariables(): Readonly<Record<string, unknown>> {
  const { __tslab__ } = globalThis as { __tslab__?: { exports: Record<string, unknown> } };
  return __tslab__?.exports ?? {};
}

/** Id of this kernel at the Jupyter server that runs it, which its connection file bears; none where no server does. */
export const serverKernel = (): string | undefined =>
  process.argv
    .map((each) => /kernel-([\da-f]{8}(?:-[\da-f]{4,12}){4})\.json$/.exec(each)?.[1])
    .find(Boolean);

/** What tslab lacks of what `hookCells` needs; nothing for the version that the project pins. */
export function missingParts(): string[] {
  const jupyter = findJupyter();
  if (!jupyter) return ["a running kernel"];
  const parts: Record<string, unknown> = {
    "JupyterHandlerImpl.handleExecute": jupyter.JupyterHandlerImpl?.prototype.handleExecute,
    "JupyterHandlerImpl.handleExecuteImpl": jupyter.JupyterHandlerImpl?.prototype.handleExecuteImpl,
    "ZmqServer.handleExecute": jupyter.ZmqServer?.prototype.handleExecute,
    "ZmqServer.handleShellMessage": jupyter.ZmqServer?.prototype.handleShellMessage,
    "JupyterHandlerImpl.handleInspect": jupyter.JupyterHandlerImpl?.prototype.handleInspect,
    lastWriteDisplayData: jupyter.lastWriteDisplayData,
  };
  const missing = Object.keys(parts).filter((name) => typeof parts[name] !== "function");
  return "__tslab__" in globalThis ? missing : [...missing, "__tslab__"];
}

/**
 * Tells `hook` of every cell that the kernel runs from now on. A failed cell sends Jupyter's error
 * message instead of a text on stderr.
 *
 * @returns takes the hook out again
 * @throws Error when tslab is not as expected
 */
export function hookCells(hook: CellHook): () => void {
  const missing = missingParts();
  if (missing.length > 0) throw new Error(`tslab: expected ${missing.join(", ")}, found none`);
  const { JupyterHandlerImpl, ZmqServer } = findJupyter()!;
  const [server, handler] = [ZmqServer.prototype, JupyterHandlerImpl.prototype];
  const { handleExecute: serve, handleShellMessage: hear } = server;
  const { handleExecute: execute, handleExecuteImpl: run, handleInspect: inspect } = handler;
  const asked = new WeakMap<
    Request,
    { execution: Execution; sendError?: (error: CellError) => void }
  >();
  const errors = new WeakMap<Request, CellError>();
  const executionOf = (request: Request): Execution =>
    asked.get(request)?.execution ?? { source: request.code, cell: undefined, deleted: [] };

  server.handleShellMessage = function (socket, ...parts) {
    this.iopub = inTurn(this.iopub);
    return hear.call(this, inTurn(socket), ...parts);
  };
  server.handleExecute = function (socket, message) {
    const { cellId, deletedCells, [questionName]: question } = message.metadata ?? {};
    if (question) {
      const reply = message.createReply();
      reply.header.msg_type = "execute_reply";
      reply.content = { status: "ok", answer: hook.answers?.(question) };
      reply.signAndSend(this.connInfo.key, socket);
      return Promise.resolve();
    }
    const execution = {
      source: message.content.code,
      cell: typeof cellId === "string" ? cellId : undefined,
      deleted: Array.isArray(deletedCells) ? deletedCells.map(String) : [],
    };
    const sendError = (error: CellError): void => {
      const reply = message.createReply();
      reply.header.msg_type = "error";
      reply.content = errorContent(error);
      reply.signAndSend(this.connInfo.key, this.iopub);
    };
    const canSend =
      typeof message.createReply === "function" && typeof this.connInfo?.key === "string";
    asked.set(message.content, { execution, ...(canSend ? { sendError } : {}) });
    return serve.call(this, socket, message);
  };
  handler.handleExecute = async function (request, writeStream, writeDisplayData) {
    const reply = await execute.call(this, request, writeStream, writeDisplayData);
    const error = errors.get(request);
    if (reply.status === "abort")
      hook.skips(executionOf(request), (data) => writeDisplayData({ data, metadata: {} }, false));
    return error ? { ...reply, ...errorContent(error), status: "error" } : reply;
  };
  handler.handleInspect = function (request) {
    const { executor } = this;
    const spoken: Inspector = { inspect: (...at) => tagsInWords(executor.inspect(...at)) };
    return inspect.call({ executor: spoken } as Handler, request);
  };
  handler.handleExecuteImpl = async function (request, writeStream, writeDisplayData) {
    const execution = executionOf(request);
    const written = holdBack(writeStream, writeDisplayData);
    const vm = watchVm(`cell-${this.execCount + 1}`);
    hook.starts(execution);
    let count: unknown;
    let error: CellError | undefined;
    try {
      count = await run.call(this, request, written.stream, written.display);
    } catch (thrown) {
      count = thrown;
      const found = readCellError(written.held(), request.code, vm.code(), vm.file);
      error = { ...found, message: found.message + (hook.explains?.(found) ?? "") };
    } finally {
      vm.end();
    }
    if (hook.judge) error = hook.judge(execution, this.execCount, error);
    if (!error) {
      written.release();
      hook.succeeds(execution, this.execCount, written.any());
      return count;
    }
    errors.set(request, error);
    hook.fails(execution, this.execCount, error);
    const sendError = asked.get(request)?.sendError;
    if (sendError) sendError(error);
    else written.release();
    // After an error that it hears of, tslab skips the cells that follow.
    if (request.stop_on_error === false) return count;
    throw count;
  };
  return () => {
    Object.assign(server, { handleExecute: serve, handleShellMessage: hear });
    Object.assign(handler, {
      handleExecute: execute,
      handleExecuteImpl: run,
      handleInspect: inspect,
    });
  };
}

/** An error as Jupyter's messages and notebooks have it. */
export function errorContent({ name, message, line, place }: CellError): object {
  const where = line === undefined ? [] : [`  at line ${line} of the cell: ${place}`];
  const [first = "", ...more] = message.split("\n");
  return { ename: name, evalue: message, traceback: [`${name}: ${first}`, ...where, ...more] };
}

/** Keeps what goes to stderr until something else is written: tslab prints a cell's error last. */
function holdBack(
  writeStream: WriteStream,
  writeDisplayData: WriteDisplayData,
): {
  stream: WriteStream;
  display: WriteDisplayData;
  held(): string;
  release(): void;
  any(): boolean;
} {
  let held = "";
  let any = false;
  const release = (): void => {
    if (held) writeStream("stderr", held);
    held = "";
  };
  const stream: WriteStream = (name, text) => {
    any = true;
    if (name === "stderr") return void (held += text);
    release();
    writeStream(name, text);
  };
  const display: WriteDisplayData = (content, update) => {
    any = true;
    writeDisplayData(content, update);
  };
  return { stream, display, held: () => held, release, any: () => any };
}

/**
 * The JavaScript that tslab makes of a cell, and the file name under which a stack refers to it. It runs
 * in strict mode, as the same cell does in a page: else an assignment to what is frozen would do nothing,
 * and say nothing.
 */
function watchVm(file: string): { readonly file: string; code(): string; end(): void } {
  const vm = process.getBuiltinModule("node:vm");
  const { runInThisContext } = vm;
  let code = "";
  vm.runInThisContext = (text: string, options) =>
    runInThisContext(strict((code = text)), {
      filename: file,
      ...(typeof options === "object" ? options : {}),
    }) as unknown;
  return { file, code: () => code, end: () => void (vm.runInThisContext = runInThisContext) };
}

const strict = (code: string): string =>
  code.replace(/^\((async )?function\(exports, require\) \{ /, '$&"use strict"; ');

/** A kernel of tslab in this process, without Jupyter. */
export interface Kernel {
  /** Every top-level value, imports included. */
  readonly values: Readonly<Record<string, unknown>>;
  /** @returns whether the cell ran to its end */
  run(
    source: string,
    write: { stream: WriteStream; data(bundle: MimeBundle): void },
  ): Promise<boolean>;
}

interface Converter {
  /** A cell after the declarations of the cells before it: its type errors, its JavaScript, its own declarations. */
  convert(declarations: string, source: string): object;
  close(): void;
}

interface Tslab {
  createConverter(options: { isJS: boolean; isBrowser: boolean }): Converter;
  createExecutor(folder: string, converters: object, console: object): Executor;
}

let converter: Converter | undefined;

/** Whether this process has made its kernel itself, by `createKernel`. */
export const isOwnKernel = (): boolean => converter !== undefined;

/** Keeps what a cell was converted to: a notebook that is run again, with other inputs, is type-checked once. */
function remembering({ convert, close }: Converter): Converter {
  const known = new Map<string, object>();
  return {
    convert(declarations, source) {
      const key = JSON.stringify([declarations, source]);
      if (!known.has(key)) known.set(key, convert(declarations, source));
      return known.get(key)!;
    },
    close,
  };
}

/**
 * A fresh kernel; the TypeScript program behind it, slow to start, serves the whole process.
 *
 * @param from - file of the project, from which tslab is found
 */
export function createKernel(from: string): Kernel {
  const require = nodeModule().createRequire(from);
  const { createConverter } = require("tslab/dist/converter.js") as Tslab;
  const { createExecutor } = require("tslab/dist/executor.js") as Tslab;
  const { JupyterHandlerImpl } = require("tslab/dist/jupyter.js") as Jupyter;
  stopWatching(require.resolve("tslab/dist/converter.js"));
  converter ??= remembering(createConverter({ isJS: false, isBrowser: false }));
  const log = (...values: unknown[]): void => console.log(...values);
  const error = (...values: unknown[]): void => console.error(...values);
  const executor = createExecutor(
    process.cwd(),
    { node: converter, close: () => {} },
    { log, error },
  );
  const handler = new JupyterHandlerImpl(executor, false);
  return {
    values: executor.locals,
    async run(source, { stream, data }) {
      const vm = watchVm("evalmachine.<anonymous>");
      try {
        const { status } = await handler.handleExecute({ code: source }, stream, (content) =>
          data(content.data),
        );
        // Whoever runs cells here decides what follows an error; tslab would skip cells for a moment.
        if (status !== "ok") handler.execQueue.reset();
        return status === "ok";
      } finally {
        vm.end();
      }
    },
  };
}

/**
 * Lets tslab's compiler look at files once. Between two cells it would take any change around the project
 * for one of its own, and fail with "Unexpected pending rebuildTimer"; nothing here changes while it runs.
 */
function stopWatching(converterFile: string): void {
  const { sys } = nodeModule().createRequire(converterFile)("@tslab/typescript-for-tslab") as {
    sys: object;
  };
  const watch = (): { close(): void } => ({ close() {} });
  Object.assign(sys, { watchFile: watch, watchDirectory: watch });
}

/** Ends what tslab's compiler keeps, so that the process can end. */
export function closeKernels(): void {
  converter?.close();
  converter = undefined;
}
