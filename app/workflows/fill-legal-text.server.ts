import { Marked } from "marked";
import { rankingWeights } from "#app/domain/search/model/ranking.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { TextKey } from "#app/i18n/text-key.ts";

/** Markdown without raw HTML: what looks like a tag is shown as text. */
const markdown = new Marked({ gfm: true, renderer: { html: ({ text }) => escapeHtml(text) } });

/** A legal text with the operator's identity and the ranking's real weights put in, as HTML. */
export function fillLegalText(body: string, page: PageRequest): string {
  const { env } = page.services;
  const unset = page.t("home:legal.unset");
  const tokens: Record<string, string> = {
    "portal-name": env.PORTAL_NAME,
    "owner-name": env.OWNER_NAME ?? unset,
    "owner-address": env.OWNER_ADDRESS ?? unset,
    "owner-representative": env.OWNER_REPRESENTATIVE ?? unset,
    "owner-registration": env.OWNER_REGISTRATION ?? unset,
    "owner-email": env.OWNER_EMAIL ?? unset,
    "owner-phone": env.OWNER_PHONE ?? unset,
    "authority-contact": env.OWNER_AUTHORITY_CONTACT ?? unset,
    "ranking-table": rankingTable(page),
  };
  const filled = body.replace(/\{\{([a-z-]+)\}\}/g, (whole, name: string) => tokens[name] ?? whole);
  return markdown.parse(filled, { async: false });
}

/** The weights the ranking really uses: the law wants them public. */
function rankingTable({ t, format }: PageRequest): string {
  const rows = Object.entries(rankingWeights).map(
    ([name, weight]) => `| ${t(`home:ranking.${name}` as TextKey)} | ${format.number(weight)} |`,
  );
  return [`| ${t("home:ranking.criterion")} | ${t("home:ranking.weight")} |`, "|---|---|", ...rows].join("\n");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
