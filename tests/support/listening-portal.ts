import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import * as entry from "#app/entry.server.tsx";
import * as root from "#app/root.tsx";
import * as photo from "#app/routes/api/photo.ts";
import * as search from "#app/routes/api/search.ts";
import * as listing from "#app/routes/seller/listing.tsx";
import * as age from "#app/routes/site/age.tsx";
import * as alcohol from "#app/routes/site/alcohol.tsx";
import * as cart from "#app/routes/site/cart.tsx";
import * as checkout from "#app/routes/site/checkout.tsx";
import * as productAdult from "#app/routes/site/product-adult.tsx";
import * as productDoor from "#app/routes/site/product-door.tsx";
import * as productList from "#app/routes/site/product-list.tsx";
import * as seasons from "#app/routes/site/seasons.tsx";
import * as unknown from "#app/routes/site/unknown.tsx";
import * as review from "#app/routes/staff/review.tsx";
import { createListener } from "#app/server/listener.server.ts";
import type { Services } from "#app/services.server.ts";
import remixOptions from "../../remix.config.js";

type RouteModules = readonly (readonly [path: string, module: object])[];

const modules: RouteModules = [
  ["api/search", search],
  ["photos/:digest/:file", photo],
  [":locale/seasons", seasons],
  [":locale/products", productList],
  [":locale/products/:slug", productDoor],
  [":locale/products/:slug/adult", productAdult],
  [":locale/alcohol", alcohol],
  [":locale/age", age],
  [":locale/cart", cart],
  [":locale/checkout", checkout],
  [":locale/seller/listings/:id", listing],
  [":locale/staff/review/:id", review],
  ["*", unknown],
];

export type ListeningPortal = { url: string; close(): Promise<void> };

/** The real listener on a port of its own, before the handful of routes its tests ask for, without a build. */
export async function listenForTest(services: Services, more: RouteModules = []): Promise<ListeningPortal> {
  const app = createListener({
    build: testBuild([...modules, ...more]),
    services,
    scriptUrl: null,
    clientDir: path.join(import.meta.dirname, "../fixtures/client"),
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type TestRoute = { id: string; path: string; parentId?: string; module: object };

function testBuild(shown: RouteModules): ServerBuild {
  const routes: TestRoute[] = [
    { id: "root", path: "", module: root },
    ...shown.map(([routePath, module]) => ({ id: routePath, path: routePath, parentId: "root", module })),
  ];
  return {
    entry: { module: entry },
    routes: Object.fromEntries(routes.map((route) => [route.id, route])),
    assets: {
      entry: { module: "", imports: [] },
      routes: Object.fromEntries(routes.map((route) => [route.id, shownRoute(route)])),
      url: "",
      version: "test",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: { ...remixOptions.future },
    isSpaMode: false,
  } as unknown as ServerBuild;
}

function shownRoute({ module, ...route }: TestRoute) {
  const hasErrorBoundary = "ErrorBoundary" in module;
  return { ...route, module: "", hasLoader: "loader" in module, hasAction: "action" in module, hasErrorBoundary };
}
