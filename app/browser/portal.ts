import { showCartCount } from "./cart-count.ts";
import { watchForms } from "./forms.ts";
import { moveMap } from "./map.ts";
import { closeMenusOutside } from "./menus.ts";
import { moveVisits } from "./move-visits.ts";
import { saveItems } from "./save-items.ts";
import { offerToSavePlan } from "./save-plan.ts";
import { suggestAsTyped } from "./suggest.ts";

// Each piece finds its own elements and does nothing on pages without them.
showCartCount();
closeMenusOutside();
suggestAsTyped();
watchForms();
offerToSavePlan();
moveMap();
saveItems();
moveVisits();
