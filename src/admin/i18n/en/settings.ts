/** Words of Settings → Returns. */
export const settings = {
  title: "Returns",

  nav: {
    label: "Settings of returns",
    general: "General",
    reasons: "Reasons",
    actions: "Actions",
    policies: "Policies",
    mails: "Mails",
  },

  general: {
    returnsEnabled: "Customers can ask for returns",
  },
}
