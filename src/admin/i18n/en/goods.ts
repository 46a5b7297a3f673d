/** Words of moving received units on. */
export const moveUnits = {
  action: "Move units",
  title: "Move units of {{number}}",
  description:
    "Say where units go that are here: back on sale, to quarantine, to scrap. Stock follows, where they were and where they go.",
  submit: "Move",
  summary_one: "{{count}} unit goes elsewhere.",
  summary_other: "{{count}} units go elsewhere.",
  nothing: "Change where units are to go.",
  done_one: "{{count}} unit moved",
  done_other: "{{count}} units moved",
}
