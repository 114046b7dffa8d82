import type { LoaderFunctionArgs } from "@remix-run/node";
import type { HostContext } from "#app/server/host.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
  const { services } = context as unknown as HostContext;
  const closed = ["cart", "checkout", "orders", "sign-in", "account", "seller", "staff"].map(
    (branch) => `Disallow: /*/${branch}`,
  );
  const lines = [
    "User-agent: *",
    ...closed,
    "Disallow: /sandbox/",
    "Disallow: /dev/",
    "",
    `Sitemap: ${services.origin}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
