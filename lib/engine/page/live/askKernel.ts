import { questionName, type KernelQuestion } from "../../dataflow/registration.js";

/** Longer than a kernel that is at work needs to come to a question, in milliseconds. */
const patience = 60_000;

/**
 * Asks the kernel something beside the cells that it runs, over a channel of the page's own to the
 * Jupyter server that shows it; the notebook's outputs and counts stay as they are.
 *
 * @param kernel - its id at the server; none where no server runs it
 * @throws Error where that server no longer runs the kernel, or the kernel does not answer
 */
export async function askKernel(
  kernel: string | undefined,
  question: KernelQuestion,
): Promise<unknown> {
  const element = document.querySelector("#jupyter-config-data");
  if (!element || kernel === undefined)
    throw new Error("kernel: expected a Jupyter server around the page, found none");
  const { baseUrl, token } = JSON.parse(element.textContent) as { baseUrl: string; token?: string };
  const [session, id] = [crypto.randomUUID(), crypto.randomUUID()];
  const address = new URL(`${baseUrl}api/kernels/${kernel}/channels`, location.href);
  address.protocol = address.protocol.replace("http", "ws");
  address.searchParams.set("session_id", session);
  if (token) address.searchParams.set("token", token);
  const socket = new WebSocket(address);
  const timer = setTimeout(() => socket.close(), patience);
  try {
    return await new Promise((resolve, reject) => {
      socket.onopen = () => socket.send(JSON.stringify(request(id, session, question)));
      socket.onclose = socket.onerror = () =>
        reject(new Error(`kernel: expected an answer of kernel ${kernel}, found none`));
      socket.onmessage = ({ data }: MessageEvent<unknown>) => {
        // All that the kernel publishes comes along here.
        if (typeof data !== "string" || !data.includes(id)) return;
        const { header, content } = JSON.parse(data) as Reply;
        if (header.msg_type !== "execute_reply") return;
        if (content.answer === undefined) reject(new Error("kernel: expected live(), found none"));
        else resolve(content.answer);
      };
    });
  } finally {
    clearTimeout(timer);
    socket.close();
  }
}

interface Reply {
  readonly header: { readonly msg_type: string };
  readonly content: { readonly answer?: unknown };
}

/** A request of Jupyter's protocol that runs nothing, with the question in its metadata. */
const request = (id: string, session: string, question: KernelQuestion): object => ({
  channel: "shell",
  header: {
    msg_id: id,
    msg_type: "execute_request",
    session,
    username: "",
    date: new Date().toISOString(),
    version: "5.3",
  },
  parent_header: {},
  metadata: { [questionName]: question },
  content: {
    code: "",
    silent: true,
    store_history: false,
    user_expressions: {},
    allow_stdin: false,
    stop_on_error: false,
  },
  buffers: [],
});
