/**
 * A planned visit follows the pointer by its handle; where it is let go, the link of that day (or of leaving it out) is followed.
 * Those links are there for the keyboard, so dragging knows nothing that they do not.
 */
export function moveVisits() {
  for (const handle of document.querySelectorAll<HTMLElement>("[data-drag-handle]")) follow(handle);
}

/** How near an edge of the window the page begins to move along, in px. */
const edge = 70;

function follow(handle: HTMLElement) {
  const row = handle.closest<HTMLElement>("[data-trip-drag]");
  if (!row) return;
  handle.hidden = false;
  let from: { x: number; y: number } | null = null;
  const end = () => {
    from = null;
    row.style.cssText = "";
    document.documentElement.removeAttribute("data-trip-dragging");
    markTarget(null);
  };
  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    from = { x: event.pageX, y: event.pageY };
    document.documentElement.setAttribute("data-trip-dragging", "");
  });
  handle.addEventListener("pointermove", (event) => {
    if (!from) return;
    scrollNearEdge(event.clientY);
    const shift = `${event.pageX - from.x}px, ${event.pageY - from.y}px`;
    row.style.cssText = `position:relative;z-index:20;pointer-events:none;opacity:.85;transform:translate(${shift})`;
    markTarget(targetAt(event, row));
  });
  handle.addEventListener("pointerup", (event) => {
    const link = from ? linkTo(targetAt(event, row), row) : null;
    end();
    if (link) location.assign(link.href);
  });
  for (const gone of ["pointercancel", "lostpointercapture"]) handle.addEventListener(gone, end);
}

/** The day, or the place for what is left out, under the pointer. */
function targetAt({ clientX, clientY }: PointerEvent, row: HTMLElement): HTMLElement | null {
  const target = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-trip-drop]") ?? null;
  return linkTo(target, row) ? target : null;
}

function linkTo(target: HTMLElement | null, row: HTMLElement): HTMLAnchorElement | null {
  return target ? row.querySelector<HTMLAnchorElement>(`a[data-move="${target.dataset.tripDrop}"]`) : null;
}

function markTarget(target: HTMLElement | null) {
  for (const each of document.querySelectorAll<HTMLElement>("[data-trip-drop]"))
    each.toggleAttribute("data-over", each === target);
}

function scrollNearEdge(clientY: number) {
  if (clientY < edge) window.scrollBy(0, -12);
  else if (clientY > window.innerHeight - edge) window.scrollBy(0, 12);
}
