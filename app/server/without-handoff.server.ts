import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>;

/**
 * The build with loaders whose answers Remix does not encode for the browser. No page is hydrated, yet Remix would copy all data of
 * every page into a stream nobody reads. It copies what is enumerable; components read properties by name all the same.
 */
export function withoutHandoff(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const loader = route?.module.loader as Loader | undefined;
    if (!route || !loader) return [id, route];
    const quiet = async (args: LoaderFunctionArgs) => unlisted(await loader(args));
    return [id, { ...route, module: { ...route.module, loader: quiet } }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function unlisted(answer: unknown): unknown {
  if (!isRecord(answer) || answer instanceof Response) return answer;
  if (answer.type !== "DataWithResponseInit") return withHiddenNames(answer);
  return isRecord(answer.data) ? { ...answer, data: withHiddenNames(answer.data) } : answer;
}

function withHiddenNames(data: Record<string, unknown>): object {
  const hidden = Object.entries(data).map(([name, value]) => [name, { value }]);
  return Object.defineProperties({}, Object.fromEntries(hidden));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
