import type { PageFacts } from "#app/http/seo.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { type Locale, locales } from "#app/shared/locale.ts";
import { errorKind } from "./error-kind.ts";
import { fetchFirst } from "./fetch-first.ts";

/** Title, description, canonical and the page's siblings in other languages. A page without facts is an error's. */
export function Head({ facts, status }: { facts: PageFacts | undefined; status: number }) {
  const { locale, origin, path, portalName, t } = usePage();
  const title = `${facts ? facts.title : t(`common:errors.${errorKind(status)}Title`)} · ${portalName}`;
  const siblings = alternatesOf(facts, path);
  return (
    <>
      <title>{title}</title>
      {facts ? <meta name="description" content={facts.description} /> : null}
      {!facts || facts.noIndex ? <meta name="robots" content="noindex" /> : null}
      {facts && !facts.noIndex ? <link rel="canonical" href={origin + hrefIn(locale, path)} /> : null}
      {facts && !facts.noIndex
        ? siblings.map(([sibling, address]) => (
            <link key={sibling} rel="alternate" hrefLang={sibling} href={origin + hrefIn(sibling, address)} />
          ))
        : null}
      {facts && !facts.noIndex ? (
        <link
          rel="alternate"
          hrefLang="x-default"
          href={`${origin}${hrefIn("en", siblings.find(([each]) => each === "en")?.[1] ?? path)}`}
        />
      ) : null}
      <meta property="og:title" content={facts?.title ?? portalName} />
      <meta property="og:site_name" content={portalName} />
      <meta property="og:image" content={`${origin}/icon-512.png`} />
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

export function alternatesOf(facts: PageFacts | undefined, path: string): [Locale, string][] {
  return locales.flatMap((locale) => {
    const address = facts?.alternates ? facts.alternates[locale] : path;
    return address === undefined ? [] : [[locale, address] as [Locale, string]];
  });
}
