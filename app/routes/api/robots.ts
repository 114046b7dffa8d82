import type { LoaderFunctionArgs } from "@remix-run/node";
import { machineAnswer } from "#app/http/machine-answer.server.ts";
import type { HostContext } from "#app/server/host.server.ts";
import { locales } from "#app/shared/locale.ts";

/** Somebody's own pages, and answers without end. Each is named with its language: a slug may begin with the same letters. */
const branches = [
  ...["cart", "checkout", "orders", "sign-in", "forgotten-password", "new-password", "account"],
  ...["seller", "staff", "alcohol", "age", "search"],
];
/** What narrows or sorts a list. `market` stays open: it changes prices, and merchant feeds link to it. */
const narrowing = ["q", "sort", "season", "group", "set", "fact", "stars", "ships", "price", "place", "type", "access"];

/** What crawlers are asked to leave alone, and why it is this and not only a tag: docs/decisions/011. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { services } = context as unknown as HostContext;
  const lines = [
    "User-agent: *",
    ...locales.flatMap((locale) => branches.map((branch) => `Disallow: /${locale}/${branch}`)),
    "Disallow: /*/products/*/adult$",
    ...narrowing.flatMap((name) => [`Disallow: /*?${name}=`, `Disallow: /*&${name}=`]),
    "Disallow: /api/",
    "Disallow: /sandbox/",
    "Disallow: /dev/",
    "",
    `Sitemap: ${services.origin}/sitemap.xml`,
    "",
  ];
  return machineAnswer(request, lines.join("\n"), "text/plain");
}
