import { useLoaderData } from "@remix-run/react";
import { findLegalPage } from "#app/domain/legal/queries/find-legal-page.server.ts";
import { notFound } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { fillLegalText } from "#app/workflows/fill-legal-text.server.ts";

export const loader = page(async (page) => {
  const { services, locale, today, params, url } = page;
  const asked = url.searchParams.get("version");
  if (asked !== null && !/^[1-9]\d{0,3}$/.test(asked)) throw notFound();
  const found = await findLegalPage(services.db, {
    page: params.page ?? "",
    locale,
    today,
    version: asked ? Number(asked) : null,
  });
  if (!found) throw notFound();
  const { legal, versions } = found;
  const facts: PageFacts = { title: legal.title, description: legal.summary, noIndex: asked !== null };
  const { body, ...shown } = legal;
  return { facts, legal: shown, versions, html: fillLegalText(body, page) };
});

export default function LegalPage() {
  const { legal, versions, html } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  return (
    <div className="container-text pb-16">
      <header className="py-8">
        <h1 className="font-display text-3xl">{legal.title}</h1>
        <p className="mt-3 text-lg text-ink-soft">{legal.summary}</p>
        <p className="mt-2 text-sm text-ink-soft">
          {t("home:legal.version", { version: legal.version, day: format.day(legal.effectiveFrom) })}
        </p>
        {legal.current ? null : <Notice tone="warn">{t("home:legal.old")}</Notice>}
      </header>
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      {versions.length > 1 ? (
        <nav aria-label={t("home:legal.versions")} className="mt-12 border-t border-line pt-4 text-sm">
          <h2 className="font-semibold">{t("home:legal.versions")}</h2>
          <ul>
            {versions.map(({ version, effectiveFrom }) => (
              <li key={version}>
                <a href={`?version=${version}`} className="underline">
                  {t("home:legal.version", { version, day: format.day(effectiveFrom) })}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}
