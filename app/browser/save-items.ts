import { savedLimit } from "#app/shared/saved-limit.ts";
import { keepSaved, type SavedItem, savedItems } from "./saved-list.ts";

/** Links that put one item into a plan become buttons that keep it in the browser; the plan's page lists what is kept. */
export function saveItems() {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-save]")) offer(link);
  refresh();
  window.addEventListener("storage", refresh);
  window.addEventListener("pageshow", refresh);
}

function refresh() {
  showPressed();
  listSaved();
}

function offer(link: HTMLAnchorElement) {
  link.setAttribute("role", "button");
  link.addEventListener("click", (event) => {
    // Where nothing can be kept, the link does what it does without script.
    if (toggle(link)) event.preventDefault();
    refresh();
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
}

function toggle(link: HTMLAnchorElement): boolean {
  const { save: key = "", path = "" } = link.dataset;
  const saved = savedItems();
  if (saved.some((item) => item.key === key)) return keepSaved(saved.filter((item) => item.key !== key));
  if (saved.length >= savedLimit) return false;
  const name = link.querySelector<HTMLElement>(".sr-only > span");
  const lang = name?.lang || document.documentElement.lang;
  return keepSaved([...saved, { key, name: name?.textContent?.trim().slice(0, 300) || key, lang, path }]);
}

function showPressed() {
  const keys = new Set(savedItems().map(({ key }) => key));
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-save]"))
    link.setAttribute("aria-pressed", String(keys.has(link.dataset.save ?? "")));
}

function listSaved() {
  const section = document.querySelector<HTMLElement>("[data-saved-list]");
  const start = section?.querySelector<HTMLAnchorElement>("a[data-start]");
  const list = section?.querySelector("ul");
  const full = section?.querySelector<HTMLElement>("[data-full]");
  if (!section || !start || !list || !full) return;
  const saved = savedItems();
  section.hidden = saved.length === 0;
  full.hidden = saved.length < savedLimit;
  start.textContent = (start.dataset.start ?? "").replace("{{number}}", String(saved.length));
  start.href = startAddress(saved, start.dataset.plan ?? "");
  list.replaceChildren(...saved.map((item) => rowOf(item, list)));
}

/** The days already chosen stay. */
function startAddress(saved: readonly SavedItem[], plan: string): string {
  const address = new URL(plan, location.origin);
  for (const { key } of saved) address.searchParams.append("with", key);
  return address.pathname + address.search;
}

function rowOf({ key, name, lang, path }: SavedItem, list: HTMLElement): HTMLElement {
  const row = document.createElement("li");
  const [link, remove] = [document.createElement("a"), document.createElement("button")];
  row.className = "flex flex-wrap items-baseline justify-between gap-x-4 py-2";
  Object.assign(link, { href: path, textContent: name, lang });
  Object.assign(remove, { type: "button", textContent: list.dataset.remove ?? "" });
  remove.className = "py-1.5 text-sm text-pine underline";
  remove.setAttribute("aria-label", `${list.dataset.remove}: ${name}`);
  remove.addEventListener("click", () => {
    keepSaved(savedItems().filter((item) => item.key !== key));
    refresh();
    document.querySelector<HTMLElement>("[data-saved-list] a[data-start]")?.focus();
  });
  row.append(link, remove);
  return row;
}
