/** The number beside "Cart" is personal, so it arrives by itself; its place is reserved. */
export function showCartCount() {
  const place = document.querySelector<HTMLElement>("[data-cart-count]");
  if (!place) return;
  fetch("/api/cart-count", { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((body: { count?: number } | null) => {
      if (!body?.count) return;
      place.textContent = String(body.count);
      // The cart's own page counts by itself: the name stands for one element.
      if (!document.querySelector("[data-testid=cart-count]")) place.dataset.testid = "cart-count";
    })
    .catch(() => undefined);
}
