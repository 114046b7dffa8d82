import { type MapView, wholeMap } from "#app/domain/places/model/map-projection.ts";
import { boxOf, isWhole, nearestWidth } from "#app/domain/places/model/map-view.ts";
import { boxText } from "#app/shared/map-box.ts";

/** The map follows the pointer and the wheel; what it then shows can be searched. Its links work without. */
export function moveMap() {
  const picture = document.querySelector<SVGSVGElement>("[data-map-picture]");
  if (!picture) return;
  lightTogether();
  const base = viewIn(picture);
  const fixed = [...picture.querySelectorAll("[data-map-fixed]")].map((mark) => ({ mark, scale: scaleOf(mark) }));
  let view = base;
  const show = (next: MapView) => {
    view = kept(next);
    picture.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
    for (const { mark, scale } of fixed) setScale(mark, (scale * view.width) / base.width);
    offerSearch(view);
  };
  const unit = () => view.width / picture.getBoundingClientRect().width;
  const zoomAt = (clientX: number, clientY: number, factor: number) => {
    const frame = picture.getBoundingClientRect();
    const width = Math.min(wholeMap.width, Math.max(nearestWidth, view.width * factor));
    const [shareX, shareY] = [(clientX - frame.left) / frame.width, (clientY - frame.top) / frame.height];
    const height = (width * wholeMap.height) / wholeMap.width;
    show({
      ...{ width, height },
      x: view.x + (view.width - width) * shareX,
      y: view.y + (view.height - height) * shareY,
    });
  };
  followWheel(picture, () => isWhole(view), zoomAt);
  followPointers(picture, {
    moved: (dx, dy) => show({ ...view, x: view.x - dx * unit(), y: view.y - dy * unit() }),
    zoomAt,
  });
}

type ZoomAt = (clientX: number, clientY: number, factor: number) => void;

/** Where there is nothing wider to see, the wheel goes on to move the page. */
function followWheel(picture: SVGSVGElement, isWidest: () => boolean, zoomAt: ZoomAt) {
  picture.addEventListener(
    "wheel",
    (event) => {
      if (event.deltaY > 0 && isWidest()) return;
      event.preventDefault();
      zoomAt(event.clientX, event.clientY, Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 240));
    },
    { passive: false },
  );
}

type Moves = { moved: (dx: number, dy: number) => void; zoomAt: ZoomAt };

/** One pointer drags, two pinch. A drag that ends on a mark is no click on it. */
function followPointers(picture: SVGSVGElement, { moved, zoomAt }: Moves) {
  const down = new Map<number, { x: number; y: number }>();
  let path = 0;
  picture.addEventListener("pointerdown", ({ pointerId, clientX, clientY, button }) => {
    if (button !== 0) return;
    if (down.size === 0) path = 0;
    down.set(pointerId, { x: clientX, y: clientY });
  });
  window.addEventListener("pointermove", ({ pointerId, clientX, clientY }) => {
    const last = down.get(pointerId);
    if (!last) return;
    const [dx, dy] = [clientX - last.x, clientY - last.y];
    path += Math.abs(dx) + Math.abs(dy);
    const other = [...down].find(([id]) => id !== pointerId)?.[1];
    down.set(pointerId, { x: clientX, y: clientY });
    if (path < 5) return;
    picture.setAttribute("data-moving", "");
    if (!other) return moved(dx, dy);
    const before = Math.hypot(last.x - other.x, last.y - other.y);
    const after = Math.hypot(clientX - other.x, clientY - other.y);
    if (after > 0) zoomAt((clientX + other.x) / 2, (clientY + other.y) / 2, before / after);
  });
  const release = ({ pointerId }: PointerEvent) => {
    down.delete(pointerId);
    if (down.size === 0) picture.removeAttribute("data-moving");
  };
  window.addEventListener("pointerup", release);
  window.addEventListener("pointercancel", release);
  picture.addEventListener("dragstart", (event) => event.preventDefault());
  picture.addEventListener("click", (event) => {
    if (path >= 5) event.preventDefault();
    path = 0;
  });
}

/** A card and its mark know each other: pointing at one, or coming to it by keyboard, lights both. */
function lightTogether() {
  const light = (event: Event, isLit: boolean) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-map-item]") : null;
    const mark = event.target instanceof Element ? event.target.closest("[data-map-mark]") : null;
    const ids = item?.dataset.mapItem ? [item.dataset.mapItem] : idsOf(mark);
    const lit = [...document.querySelectorAll("[data-map-item], [data-map-mark]")].filter((each) =>
      ids.some((id) => each.getAttribute("data-map-item") === id || idsOf(each).includes(id)),
    );
    for (const each of lit) each.toggleAttribute("data-lit", isLit);
  };
  for (const name of ["pointerover", "focusin"]) document.addEventListener(name, (event) => light(event, true));
  for (const name of ["pointerout", "focusout"]) document.addEventListener(name, (event) => light(event, false));
}

function idsOf(mark: Element | null): string[] {
  return (mark?.getAttribute("data-map-mark") ?? "").split(" ").filter(Boolean);
}

/** The address of the same list, kept to what is shown now. */
function offerSearch(view: MapView) {
  const place = document.querySelector<HTMLElement>("[data-map-search]");
  const link = place?.querySelector("a");
  if (!place || !link) return;
  const search = new URLSearchParams(location.search);
  search.delete("page");
  search.delete("box");
  if (!isWhole(view)) search.set("box", boxText(boxOf(view)));
  link.href = `${location.pathname}?${search}`;
  place.hidden = false;
}

function viewIn(picture: SVGSVGElement): MapView {
  const { x, y, width, height } = picture.viewBox.baseVal;
  return { x, y, width, height };
}

function kept(view: MapView): MapView {
  const clamp = (value: number, most: number) => Math.min(Math.max(0, value), Math.max(0, most));
  return {
    ...view,
    x: clamp(view.x, wholeMap.width - view.width),
    y: clamp(view.y, wholeMap.height - view.height),
  };
}

const scalePart = /scale\(([\d.]+)\)/;

function scaleOf(mark: Element): number {
  return Number(scalePart.exec(mark.getAttribute("transform") ?? "")?.[1] ?? 1);
}

function setScale(mark: Element, scale: number) {
  const transform = mark.getAttribute("transform") ?? "";
  mark.setAttribute("transform", transform.replace(scalePart, `scale(${scale.toFixed(4)})`));
}
