/** After a refused form the summary of what to mend is read first; a long form warns before typed text is lost. */
export function watchForms() {
  document.querySelector<HTMLElement>("[data-testid=error-summary]")?.focus();
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-once]")) sendOnce(form);
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

/** Impatient clicks send nothing more. A page that the back button brings out of the browser's memory is open again. */
function sendOnce(form: HTMLFormElement) {
  const button = form.querySelector("button[type=submit]");
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
    button?.setAttribute("aria-disabled", "true");
  });
  window.addEventListener("pageshow", () => {
    sent = false;
    button?.removeAttribute("aria-disabled");
  });
}
