import * as eventCalendar from "#app/routes/api/event-calendar.ts";
import * as feed from "#app/routes/api/feed.ts";
import * as llms from "#app/routes/api/llms.ts";
import * as robots from "#app/routes/api/robots.ts";
import * as sitemap from "#app/routes/api/sitemap.ts";
import * as sitemapPart from "#app/routes/api/sitemap-part.ts";
import * as socialCard from "#app/routes/api/social-card.ts";
import * as campaign from "#app/routes/site/campaign.tsx";
import * as certificate from "#app/routes/site/certificate.tsx";
import * as event from "#app/routes/site/event.tsx";
import * as eventFile from "#app/routes/site/event-calendar.ts";
import * as eventList from "#app/routes/site/event-list.tsx";
import * as experience from "#app/routes/site/experience.tsx";
import * as experienceList from "#app/routes/site/experience-list.tsx";
import * as gettingHere from "#app/routes/site/getting-here.tsx";
import * as home from "#app/routes/site/home.tsx";
import * as legal from "#app/routes/site/legal.tsx";
import * as place from "#app/routes/site/place.tsx";
import * as plan from "#app/routes/site/plan.tsx";
import * as producer from "#app/routes/site/producer.tsx";
import * as producerList from "#app/routes/site/producer-list.tsx";
import * as search from "#app/routes/site/search.tsx";
import * as seasonMonth from "#app/routes/site/season-month.tsx";

/** What a crawler opens, beside the routes that every listening portal has. */
export const publicRoutes: [path: string, module: object][] = [
  ["robots.txt", robots],
  ["llms.txt", llms],
  ["sitemap.xml", sitemap],
  ["sitemaps/:file", sitemapPart],
  ["feeds/:file", feed],
  ["events.ics", eventCalendar],
  ["cards/:locale/:kind/:file", socialCard],
  [":locale", home],
  [":locale/experiences", experienceList],
  [":locale/experiences/:slug", experience],
  [":locale/producers", producerList],
  [":locale/producers/:slug", producer],
  [":locale/events", eventList],
  [":locale/events/:slug", event],
  [":locale/events/:slug/calendar.ics", eventFile],
  [":locale/getting-here", gettingHere],
  [":locale/plan", plan],
  [":locale/seasons/:month", seasonMonth],
  [":locale/places/:slug", place],
  [":locale/search", search],
  [":locale/campaigns/:slug", campaign],
  [":locale/certificates/:code", certificate],
  [":locale/legal/:page", legal],
];
