import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { itemPath } from "#app/domain/search/ui/item-card.tsx";
import { awardStateOn } from "#app/domain/trust/model/award-state.ts";
import { findProof } from "#app/domain/trust/queries/find-proof.server.ts";
import { notFound } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { Translated } from "#app/shared/locale.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { findItemKey } from "#app/workflows/find-item-key.server.ts";
import { relatedCards } from "#app/workflows/related-cards.server.ts";

export const loader = page(async (page) => {
  const { services, locale, params, today, t } = page;
  const proof = await findProof(services.db, (params.code ?? "").toUpperCase());
  if (!proof) throw notFound();
  const key = proof.item ? await findItemKey(services.db, proof.item.type, proof.item.id) : null;
  const item = key ? (await relatedCards(page, { keys: [key], limit: 1 })).cards[0]?.hit : undefined;
  const ocopSet =
    proof.kind === "award"
      ? services.reference.list<OcopSet>("ocop-set").find(({ number }) => number === proof.award.ocopSet)
      : undefined;
  const markKey = proof.kind === "certificate" ? proof.certificate.markKey : null;
  const mark = services.reference
    .list<{ key: string; name: string; goods: Translated; holder: string | null }>("mark")
    .find((each) => each.key === markKey);
  const facts: PageFacts = {
    title: t("catalogue:proof.pageTitle", { code: params.code ?? "" }),
    description: t("catalogue:proof.pageDescription"),
    noIndex: true,
  };
  return {
    facts,
    proof,
    today,
    item: item ? { title: item.title, path: itemPath(item), textLocale: item.textLocale } : null,
    setName: ocopSet ? `${ocopSet.number} · ${ocopSet.name[locale]}` : null,
    mark: mark ? { name: mark.name, goods: mark.goods[locale], holder: mark.holder } : null,
  };
});

export default function Certificate() {
  const { proof, item } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  const code = proof.kind === "award" ? proof.award.code : proof.certificate.code;
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
          {proof.kind === "award" ? <AwardProof /> : <CertificateProof />}
          {item ? (
            <p className="mt-6">
              <a href={href(item.path)} lang={item.textLocale} className="font-semibold text-pine underline">
                {item.title}
              </a>
            </p>
          ) : null}
          <p className="mt-6 border-t border-line pt-4 text-sm text-ink-soft">
            {t("catalogue:proof.explain")}{" "}
            <a href={href("/legal/complaints")} className="underline">
              {t("catalogue:proof.report")}
            </a>
          </p>
        </article>
      </div>
    </div>
  );
}

function AwardProof() {
  const { proof, today, setName } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  if (proof.kind !== "award") return null;
  const { award } = proof;
  const state = awardStateOn(award, today);
  const tone =
    state === "valid" || state === "expiring" ? "good" : state === "potential_5" || state === "future" ? "info" : "bad";
  return (
    <>
      <p className="font-semibold text-ink-soft">{award.code}</p>
      <h1 className="mb-4 font-display text-2xl">
        {t(state === "potential_5" ? "catalogue:award.potential" : "catalogue:award.stars", { stars: award.stars })}
      </h1>
      <Notice tone={tone}>
        <strong data-testid="award-expiry" data-state={state}>
          {t(`catalogue:award.state.${state}`, {
            day: format.day(state === "revoked" && award.revokedOn ? award.revokedOn : award.validUntil),
          })}
        </strong>
        {award.revokedReason ? <span lang="vi"> {award.revokedReason}</span> : null}
      </Notice>
      <dl className="mt-5 divide-y divide-line border-y border-line">
        <Fact label={t("catalogue:award.certifiedName")} lang="vi">
          {award.certifiedName}
        </Fact>
        <Fact label={t("catalogue:award.producer")} lang="vi">
          {award.producerName}
        </Fact>
        <Fact label={t("catalogue:award.decisionLabel")} lang="vi">
          {award.decisionNo}
        </Fact>
        <Fact label={t("catalogue:award.decidedOn")}>{format.day(award.decisionDate)}</Fact>
        <Fact label={t("catalogue:award.issuer")}>
          <span lang="vi">{award.issuerName}</span> · {t(`catalogue:award.level.${award.issuerLevel}` as TextKey)}
        </Fact>
        <Fact label={t("catalogue:award.validUntil")}>{format.day(award.validUntil)}</Fact>
        {setName ? <Fact label={t("catalogue:award.set")}>{setName}</Fact> : null}
      </dl>
    </>
  );
}

function CertificateProof() {
  const { proof, mark } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  if (proof.kind !== "certificate") return null;
  const { certificate } = proof;
  return (
    <>
      <p className="font-semibold text-ink-soft">{certificate.code}</p>
      <h1 className="mb-4 font-display text-2xl">
        {mark ? <span lang="vi">{mark.name}</span> : t(`catalogue:certificateKind.${certificate.kind}` as TextKey)}
      </h1>
      {certificate.verifiedOn ? (
        <Notice tone="good">{t("catalogue:proof.verified", { day: format.day(certificate.verifiedOn) })}</Notice>
      ) : (
        <Notice tone="warn">{t("catalogue:proof.statedLong")}</Notice>
      )}
      <dl className="mt-5 divide-y divide-line border-y border-line">
        <Fact label={t("catalogue:proof.kind")}>{t(`catalogue:certificateKind.${certificate.kind}` as TextKey)}</Fact>
        {mark ? <Fact label={t("catalogue:proof.goods")}>{mark.goods}</Fact> : null}
        {certificate.number ? <Fact label={t("catalogue:proof.number")}>{certificate.number}</Fact> : null}
        <Fact label={t("catalogue:proof.issuer")} lang="vi">
          {certificate.issuer}
        </Fact>
        {certificate.validFrom ? (
          <Fact label={t("catalogue:proof.from")}>{format.day(certificate.validFrom)}</Fact>
        ) : null}
        {certificate.validUntil ? (
          <Fact label={t("catalogue:award.validUntil")}>{format.day(certificate.validUntil)}</Fact>
        ) : null}
      </dl>
    </>
  );
}

function Fact({ label, children, lang }: { label: string; children: ReactNode; lang?: string }) {
  return (
    <div className="grid gap-x-6 py-2.5 sm:grid-cols-[11rem_1fr]">
      <dt className="text-ink-soft">{label}</dt>
      <dd lang={lang} className="font-semibold">
        {children}
      </dd>
    </div>
  );
}
