import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgeGate, NotOffered } from "#app/domain/markets/ui/age-gate.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import { legalAgeIn } from "#app/workflows/adult-access.server.ts";
import { openProduct } from "./open-product.server.ts";
import Product from "./product.tsx";

/** The public address of a product. That of an alcoholic drink shows a gate, the same to everybody: this answer may be kept. */
export async function loader(args: LoaderFunctionArgs) {
  const opened = await openProduct(args);
  if (!isForAdults(opened.product)) return { ...opened, gate: null };
  return page(async ({ services, market, params, t }) => {
    const facts: PageFacts = {
      title: t("adult:gate.title"),
      description: t("adult:gate.description"),
      alternates: opened.facts.alternates,
      fallsBack: true,
      noIndex: true,
    };
    const to = `/products/${encodeURIComponent(params.slug ?? "")}/adult?market=${market}`;
    return { facts, gate: { legalAge: legalAgeIn(services, market), to, offered: opened.takeHome.offered } };
  })(args);
}

export default function ProductDoor() {
  const { gate } = useLoaderData<typeof loader>();
  if (!gate) return <Product />;
  return gate.offered ? <AgeGate legalAge={gate.legalAge} to={gate.to} /> : <NotOffered />;
}
