import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { SearchBox } from "#app/ui/search-box.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { PickedItem } from "../model/campaign.ts";
import type { PickStanding } from "../model/campaign-readiness.ts";

export type ShownPick = PickedItem & { title: string | null; standing: PickStanding };
type PickEditorProps = { campaignId: string; picks: readonly ShownPick[]; query: string; found: readonly ShownPick[] };

/** Picked items in their order, and a search for more. */
export function PickEditor({ campaignId, picks, query, found }: PickEditorProps) {
  const { t } = usePage();
  const href = useHref();
  const picked = new Set(picks.map(keyOf));
  return (
    <div className="grid gap-6 lg:grid-cols-2 lg:gap-10">
      <div>
        {picks.length === 0 ? <p className="text-ink-soft">{t("staff:picks.empty")}</p> : null}
        <ol>
          {picks.map((pick, index) => (
            <PickLine key={keyOf(pick)} pick={pick} moves={movesAt(index, picks.length)} query={query} />
          ))}
        </ol>
      </div>
      <div>
        <SearchBox
          name="pick"
          label={t("staff:picks.search")}
          value={query}
          action={`${href(`/staff/campaigns/${campaignId}`)}#picks`}
        />
        {query && found.length === 0 ? <p className="pt-3 text-ink-soft">{t("staff:picks.noneFound")}</p> : null}
        <ul className="pt-2">
          {found.map((pick) => (
            <PickLine key={keyOf(pick)} pick={pick} moves={picked.has(keyOf(pick)) ? [] : ["add"]} query={query} />
          ))}
        </ul>
      </div>
    </div>
  );
}

type Move = "add" | "up" | "down" | "remove";

function movesAt(index: number, count: number): Move[] {
  const moves: Move[] = [];
  if (index > 0) moves.push("up");
  if (index < count - 1) moves.push("down");
  return [...moves, "remove"];
}

function keyOf({ itemType, itemId }: PickedItem): string {
  return `${itemType}:${itemId}`;
}

function PickLine({ pick, moves, query }: { pick: ShownPick; moves: Move[]; query: string }) {
  const { t } = usePage();
  const title = pick.title ?? t("staff:picks.gone");
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2">
      <span className="min-w-0 grow basis-48 [overflow-wrap:anywhere]">
        {title} <span className="text-sm text-ink-soft">{t(`staff:picks.type.${pick.itemType}`)}</span>{" "}
        {pick.standing === "offered" ? null : (
          <StatusTag tone="bad">{t(`staff:picks.standing.${pick.standing}`)}</StatusTag>
        )}
      </span>
      {moves.length > 0 ? (
        <form method="post" className="flex gap-1">
          <input type="hidden" name="intent" value="pick" />
          <input type="hidden" name="item" value={keyOf(pick)} />
          <input type="hidden" name="pick" value={query} />
          {moves.map((move) => (
            <button key={move} type="submit" name="move" value={move} className={buttonClass("quiet", "sm")}>
              {t(`staff:picks.${move}`)}
              <span className="sr-only"> {title}</span>
            </button>
          ))}
        </form>
      ) : (
        <span className="text-sm text-ink-soft">{t("staff:picks.picked")}</span>
      )}
    </li>
  );
}
