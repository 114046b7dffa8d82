import type { LoaderFunctionArgs } from "@remix-run/node";
import { seeOther } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { isForAdults } from "#app/shared/adult-goods.ts";
import { isOfAge } from "#app/workflows/adult-access.server.ts";
import { openProduct } from "./open-product.server.ts";
import Product from "./product.tsx";

/** Whatever way the address is written, nobody keeps what it answers. */
export const headers = () => ({ "Cache-Control": "private, no-store" });

/** An alcoholic drink behind its gate. Whoever has not said to be of age is led to the gate. */
export async function loader(args: LoaderFunctionArgs) {
  const opened = await openProduct(args);
  return page(async ({ request, services, locale, market, params, url }) => {
    const gate = `/products/${encodeURIComponent(params.slug ?? "")}${url.search}`;
    const mayShow = isForAdults(opened.product) && opened.takeHome.offered && isOfAge({ request, services, market });
    if (!mayShow) throw seeOther(hrefIn(locale, gate));
    const alternates = Object.entries(opened.facts.alternates ?? {}).map(([each, path]) => [each, `${path}/adult`]);
    const facts: PageFacts = {
      title: opened.facts.title,
      description: opened.facts.description,
      alternates: Object.fromEntries(alternates),
      fallsBack: true,
      noIndex: true,
    };
    return { ...opened, facts };
  })(args);
}

export default Product;
