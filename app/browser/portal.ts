import { showCartCount } from "./cart-count.ts";
import { watchForms } from "./forms.ts";
import { moveMap } from "./map.ts";
import { closeMenusOutside } from "./menus.ts";
import { moveVisits } from "./move-visits.ts";
import { saveItems } from "./save-items.ts";
import { offerToSavePlan } from "./save-plan.ts";
import { suggestAsTyped } from "./suggest.ts";

/** Each piece finds its own elements and does nothing on pages without them. */
function start() {
  showCartCount();
  closeMenusOutside();
  suggestAsTyped();
  watchForms();
  offerToSavePlan();
  moveMap();
  saveItems();
  moveVisits();
}

// The script is not waited for and may be here before the end of the page is.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
else start();
