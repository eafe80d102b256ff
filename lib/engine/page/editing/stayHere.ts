import { interfaceWords as words } from "../../interfaceWords.js";

/** The part of a browser's Navigation API that is needed here; not every browser has it. */
interface NavigateEvent extends Event {
  readonly userInitiated: boolean;
  readonly destination: { readonly url: string; readonly sameDocument: boolean };
}

/**
 * From now on nothing but the reader's own hand leaves the page or opens another: a content policy keeps edited
 * code from the network and not from going to an address. Where a browser has no Navigation API, the linter alone
 * refuses it.
 */
export function stayHere(): void {
  const { navigation } = window as unknown as { readonly navigation?: EventTarget };
  navigation?.addEventListener("navigate", (event) => {
    const { userInitiated, destination } = event as NavigateEvent;
    const isOwn =
      userInitiated || destination.sameDocument || /^(data|blob):/.test(destination.url);
    if (!isOwn && event.cancelable) event.preventDefault();
  });
  const refuse = (): never => {
    throw new Error(words.noWindow);
  };
  window.open = refuse;
  // The page has no forms, and a browser may connect to where one leads before its policy refuses that.
  HTMLFormElement.prototype.submit = HTMLFormElement.prototype.requestSubmit = refuse;
  document.addEventListener("submit", (event) => event.preventDefault(), { capture: true });
  // A link that a cell clicks would open another window, and neither a policy nor that API hears of it.
  const { click } = HTMLElement.prototype;
  HTMLElement.prototype.click = function () {
    return leaves(this) ? refuse() : click.call(this);
  };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    return leaves(this) && event.type === "click" ? refuse() : dispatchEvent.call(this, event);
  };
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"])
    Reflect.deleteProperty(window, name);
}

/** Whether a click there is one on a link, which may stand around it. */
function leaves(target: EventTarget): boolean {
  const link = target instanceof Element ? target.closest("a, area") : null;
  const { href = "" } = (link ?? {}) as { href?: string | SVGAnimatedString };
  return !/^(data:|blob:|$)/.test(typeof href === "string" ? href : href.baseVal);
}
