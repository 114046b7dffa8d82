type Suggestion = { text: string; type: string; url: string };

const pause = 160;

/** Suggestions under the search box, by keyboard too; the plain form stays as it is. */
export function suggestAsTyped() {
  const input = document.querySelector<HTMLInputElement>("input[data-suggest]");
  const form = input?.form;
  if (!input || !form) return;
  const list = document.createElement("ul");
  list.id = "site-suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label")?.textContent?.trim() ?? "");
  list.hidden = true;
  form.style.position = "relative";
  form.append(list);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
    ["aria-autocomplete", "list"],
  ] as const) {
    input.setAttribute(name, value);
  }
  let timer = 0;
  let asked: AbortController | null = null;
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const options = () => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const choose = (index: number) => {
    const all = options();
    chosen = all.length === 0 ? -1 : (index + all.length) % all.length;
    for (const [position, option] of all.entries()) option.setAttribute("aria-selected", String(position === chosen));
    const active = all[chosen];
    if (active) input.setAttribute("aria-activedescendant", active.id);
  };
  const show = (suggestions: Suggestion[]) => {
    list.replaceChildren(...suggestions.map(optionOf));
    list.hidden = suggestions.length === 0;
    chosen = -1;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
  };
  const ask = async () => {
    asked?.abort();
    const query = input.value.trim();
    if (query.length < 1) return close();
    asked = new AbortController();
    const address = `/api/suggest?${new URLSearchParams({ q: query, locale: document.documentElement.lang })}`;
    const answer = await fetch(address, { signal: asked.signal }).catch(() => null);
    if (!answer?.ok) return;
    const body = (await answer.json()) as { suggestions: Suggestion[] };
    show(body.suggestions);
  };
  input.addEventListener("input", (event) => {
    if ((event as InputEvent).isComposing) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, pause);
  });
  input.addEventListener("compositionend", () => void ask());
  input.addEventListener("blur", () => window.setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") close();
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen - 1);
    }
    const link = options()[chosen]?.querySelector("a");
    if (event.key === "Enter" && link) {
      event.preventDefault();
      location.assign(link.href);
    }
  });
}

function optionOf({ text, url }: Suggestion, index: number): HTMLLIElement {
  const option = document.createElement("li");
  option.id = `site-suggestion-${index}`;
  option.setAttribute("role", "option");
  const link = document.createElement("a");
  link.href = url;
  link.tabIndex = -1;
  link.textContent = text;
  option.append(link);
  return option;
}
