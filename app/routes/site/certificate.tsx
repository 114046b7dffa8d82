import { data, type HeadersFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { itemPath } from "#app/domain/search/ui/item-card.tsx";
import { findProof, type Proof } from "#app/domain/trust/queries/find-proof.server.ts";
import { isReportOf } from "#app/domain/trust/queries/list-reports.server.ts";
import { AwardChain } from "#app/domain/trust/ui/award-chain.tsx";
import { AwardFacts } from "#app/domain/trust/ui/award-facts.tsx";
import { CertificateFacts } from "#app/domain/trust/ui/certificate-facts.tsx";
import { AwardNotice, CertificateNotice } from "#app/domain/trust/ui/record-state-notice.tsx";
import { ReportForm } from "#app/domain/trust/ui/report-form.tsx";
import { ScanPages } from "#app/domain/trust/ui/scan-pages.tsx";
import { notFound } from "#app/http/answers.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { Translated } from "#app/shared/locale.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { findAdultItem, nameless } from "#app/workflows/find-adult-item.server.ts";
import { findItemKey } from "#app/workflows/find-item-key.server.ts";
import { relatedCards } from "#app/workflows/related-cards.server.ts";
import { takeReport } from "./report-form.server.ts";

type Mark = { key: string; name: string; goods: Translated };

export const loader = page(async (page) => {
  const { services, locale, t, url } = page;
  const { proof: found, code } = await openProof(page);
  const adult = await findAdultItem(services.db, found, locale);
  const proof = adult ? nameless(found, t("adult:hidden")) : found;
  const reported = url.searchParams.get("reported");
  const ocopSet =
    proof.kind === "award"
      ? services.reference.list<OcopSet>("ocop-set").find(({ number }) => number === proof.award.ocopSet)
      : undefined;
  const markKey = proof.kind === "certificate" ? proof.certificate.markKey : null;
  const mark = services.reference.list<Mark>("mark").find(({ key }) => key === markKey);
  const facts: PageFacts = {
    title: t("catalogue:proof.pageTitle", { code }),
    description: t("catalogue:proof.pageDescription"),
    noIndex: true,
  };
  const shown = {
    ...{ facts, proof, code },
    item: adult ? gateOf(page, adult.gatePath) : await shownItem(page, proof),
    nameHidden: adult !== null,
    setName: ocopSet ? `${ocopSet.number} · ${ocopSet.name[locale]}` : null,
    mark: mark ? { name: mark.name, goods: mark.goods[locale] } : null,
    reported: reported && (await isReportOf(services.db, reported, code)) ? reported : null,
  };
  return data(shown, reported === null ? {} : { headers: { "Cache-Control": "private, no-store" } });
});

/** The page is everybody's; only the thanks for a report is one visitor's. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

async function openProof({ services, params }: PageRequest) {
  const code = (params.code ?? "").toUpperCase();
  const proof = await findProof(services.db, code);
  if (!proof) throw notFound();
  return { proof, code };
}

async function shownItem(page: PageRequest, { item }: Proof) {
  const key = item ? await findItemKey(page.services.db, item.type, item.id) : null;
  const hit = key ? (await relatedCards(page, { keys: [key], limit: 1 })).cards[0]?.hit : undefined;
  return hit ? { title: hit.title, path: itemPath(hit), textLocale: hit.textLocale } : null;
}

/** An alcoholic drink is named behind its gate only. */
function gateOf({ t, locale }: PageRequest, path: string | null) {
  return path ? { title: t("adult:open"), path, textLocale: locale } : null;
}

export const action = page(async (page) => {
  const { code } = await openProof(page);
  return takeReport(page, code);
});

export default function Certificate() {
  const { proof, code, reported } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  return (
    <div className="contour-ground pb-16">
      <div className="container-text">
        <Breadcrumbs
          items={[
            { label: t("common:nav.home"), href: href("/") },
            { label: t("catalogue:proof.title") },
            { label: code },
          ]}
        />
        <article className="rounded-sm border border-line bg-raised p-6 md:p-10">
          <p className="font-semibold text-ink-soft">{code}</p>
          {proof.kind === "award" ? <AwardProof /> : <CertificateProof />}
          <ShownItem />
          {proof.kind === "award" ? (
            <AwardChain chain={proof.chain} here={code} hrefOf={(each) => href(`/certificates/${each}`)} />
          ) : null}
          <Scan />
          <p className="mt-6 text-sm text-ink-soft">
            {t("catalogue:proof.explain")}{" "}
            <a href="#report" className="underline">
              {t("catalogue:proof.report")}
            </a>
          </p>
          <ReportForm
            values={answer?.values ?? {}}
            errors={answer?.errors}
            reported={reported}
            action={`${href(`/certificates/${code}`)}#report`}
          />
        </article>
      </div>
    </div>
  );
}

function AwardProof() {
  const { proof, setName, nameHidden } = useLoaderData<typeof loader>();
  const { t } = usePage();
  if (proof.kind !== "award") return null;
  const { award, chain } = proof;
  const next = chain[chain.findIndex((each) => each.code === award.code) + 1] ?? null;
  return (
    <>
      <h1 className="mb-4 font-display text-2xl">
        {t(award.state === "potential_5" ? "catalogue:award.potential" : "catalogue:award.stars", {
          stars: award.stars,
        })}
      </h1>
      <AwardNotice award={award} next={next} />
      <AwardFacts award={award} setName={setName} nameHidden={nameHidden} />
    </>
  );
}

function CertificateProof() {
  const { proof, mark } = useLoaderData<typeof loader>();
  const { t } = usePage();
  if (proof.kind !== "certificate") return null;
  const { certificate } = proof;
  return (
    <>
      <h1 className="mb-4 font-display text-2xl">
        {mark ? <span lang="vi">{mark.name}</span> : t(`catalogue:certificateKind.${certificate.kind}` as TextKey)}
      </h1>
      <CertificateNotice certificate={certificate} />
      <CertificateFacts certificate={certificate} goods={mark?.goods ?? null} />
    </>
  );
}

function ShownItem() {
  const { item } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  if (!item) return <p className="mt-6 text-ink-soft">{t("proof:noListing")}</p>;
  return (
    <p className="mt-6">
      <a href={href(item.path)} lang={item.textLocale} className="font-semibold text-pine underline">
        {item.title}
      </a>
    </p>
  );
}

function Scan() {
  const { proof, code } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <section aria-labelledby="scan-title" className="mt-8">
      <h2 id="scan-title" className="mb-2 text-lg font-semibold">
        {t("proof:scan.title")}
      </h2>
      {proof.scans.length > 0 ? (
        <ScanPages code={code} scans={proof.scans} />
      ) : (
        <p className="text-sm text-ink-soft">{t("proof:scan.none")}</p>
      )}
    </section>
  );
}
