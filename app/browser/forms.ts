/** After a refused form the summary of what to mend is read first; a long form warns before typed text is lost. */
export function watchForms() {
  document.querySelector<HTMLElement>("[data-testid=error-summary]")?.focus();
  const form = document.querySelector<HTMLFormElement>("form[data-testid=listing-form]");
  if (!form) return;
  let changed = false;
  form.addEventListener("input", () => {
    changed = true;
  });
  form.addEventListener("submit", () => {
    changed = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
