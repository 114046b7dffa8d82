import type { APIResponse, Page } from "playwright-core";

/** What a form on the page would send, as it stands. */
export function fieldsOf(page: Page, form: string): Promise<Record<string, string>> {
  return page
    .locator(form)
    .evaluate((element) =>
      Object.fromEntries([...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)])),
    );
}

/** Posts fields with the visitor's own cookies, as a form of the portal or a tampered copy of it. */
export function post(page: Page, path: string, form: Record<string, string>, headers = {}): Promise<APIResponse> {
  return page.context().request.post(path, { form, headers, maxRedirects: 0 });
}
