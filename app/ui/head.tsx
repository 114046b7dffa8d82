import { addressesOf, type PageFacts } from "#app/http/seo.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { cardSize } from "#app/shared/social-card.ts";
import { errorKind } from "./error-kind.ts";
import { fetchFirst } from "./fetch-first.ts";
import { StructuredData } from "./structured-data.tsx";

/** Title, description, canonical and the page's siblings in other languages. A page without facts is an error's. */
export function Head({ facts, status }: { facts: PageFacts | undefined; status: number }) {
  const { locale, origin, path, portalName, t } = usePage();
  const title = `${facts ? facts.title : t(`common:errors.${errorKind(status)}Title`)} · ${portalName}`;
  const { robots, canonical, alternates } = addressesOf(facts, { locale, origin, path });
  return (
    <>
      <title>{title}</title>
      {facts ? <meta name="description" content={facts.description} /> : null}
      {robots ? <meta name="robots" content={robots} /> : null}
      {canonical ? <link rel="canonical" href={canonical} /> : null}
      {alternates.map(({ hrefLang, href }) => (
        <link key={hrefLang} rel="alternate" hrefLang={hrefLang} href={href} />
      ))}
      {facts ? <ShareTags facts={facts} canonical={canonical} /> : null}
      {facts?.structured?.map((node) => (
        <StructuredData key={`${node["@type"]} ${node["@id"]}`} node={node} />
      ))}
      <meta name="theme-color" content="#fbf8f2" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#121a16" media="(prefers-color-scheme: dark)" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      {facts?.preload?.map(({ href, media }) => (
        <link key={href} rel="preload" as="image" href={href} media={media} {...fetchFirst} />
      ))}
    </>
  );
}

/** What is shown of the page where somebody shares its address. */
function ShareTags({ facts, canonical }: { facts: PageFacts; canonical: string | null }) {
  const { locale, origin, portalName, portalCard } = usePage();
  const card = facts.card ?? { path: portalCard, alt: portalName };
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:title" content={facts.title} />
      <meta property="og:description" content={facts.description} />
      <meta property="og:site_name" content={portalName} />
      <meta property="og:locale" content={openGraphLocale[locale]} />
      {canonical ? <meta property="og:url" content={canonical} /> : null}
      <meta property="og:image" content={origin + card.path} />
      <meta property="og:image:type" content="image/jpeg" />
      <meta property="og:image:width" content={String(cardSize.width)} />
      <meta property="og:image:height" content={String(cardSize.height)} />
      <meta property="og:image:alt" content={card.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

const openGraphLocale = { vi: "vi_VN", en: "en_GB", th: "th_TH", ko: "ko_KR", ja: "ja_JP" } as const;
