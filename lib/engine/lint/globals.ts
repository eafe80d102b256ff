const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Global names of JavaScript itself, the same in Node and in every browser. */
export const javaScript: ReadonlySet<string> = new Set(
  words(`
    AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date
    Error EvalError FinalizationRegistry Float32Array Float64Array Function Infinity Int16Array Int32Array
    Int8Array Intl JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp
    Set SharedArrayBuffer String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array
    Uint8ClampedArray WeakMap WeakRef WeakSet arguments decodeURI decodeURIComponent encodeURI
    encodeURIComponent escape isFinite isNaN parseFloat parseInt structuredClone undefined unescape`),
);

/** Global names by which a cell would reach Node, the page, the network, a store or a timer. */
export const outside: ReadonlySet<string> = new Set(
  words(`
    AudioContext Blob BroadcastChannel Buffer CustomEvent Event EventSource File FileList FileReader
    FormData Headers Image ImageData Path2D Request Response SharedWorker TextDecoder TextEncoder URL
    URLSearchParams WebAssembly WebSocket Worker XMLHttpRequest __dirname __filename addEventListener
    alert atob btoa caches cancelAnimationFrame clearImmediate clearInterval clearTimeout confirm
    devicePixelRatio document eval exports fetch global globalThis history importScripts indexedDB
    localStorage location module navigator observable postMessage process prompt queueMicrotask
    removeEventListener requestAnimationFrame requestIdleCallback require screen self sessionStorage
    setImmediate setInterval setTimeout window`),
);

/** Global names that read a clock or make random numbers. */
export const unrepeatable: ReadonlySet<string> = new Set(["performance", "crypto"]);

/** Names that a cell cannot define: Notebook Kit, which compiles it, takes them for the browser's. */
export const taken: ReadonlySet<string> = new Set([
  ...javaScript,
  ...unrepeatable,
  ...words(`
    AudioContext Blob CustomEvent File FileList FileReader Headers Image ImageData Path2D TextDecoder
    TextEncoder URL WebSocket Worker atob btoa cancelAnimationFrame clearInterval clearTimeout console
    devicePixelRatio document eval fetch navigator observable requestAnimationFrame setInterval
    setTimeout window`),
]);
