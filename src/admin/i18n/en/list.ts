/** Words of the list of RMAs: its saved filters, and what is done to many RMAs at once. */
export const savedFilters = {
  label: "Saved filters",
  all: "All",
  toDo: "To do today",
  save: "Save filter",
  more: "More about the filter {{name}}",
  rename: "Rename",
  replace: "Save what is shown now",
  remove: "Delete",
  createTitle: "Save filter",
  createDescription: "All staff find it above the list. A period such as “Last 7 days” moves along.",
  renameTitle: "Rename filter",
  renameDescription: "All staff see the new name.",
  name: "Name",
  namePlaceholder: "Black Friday",
  created: "Filter saved",
  updated: "Filter saved",
  removeTitle: "Delete the filter {{name}}?",
  removeDescription: "No colleague will find it any more. The RMAs stay as they are.",
  removed: "Filter deleted",
}

export const period = {
  today: "Today",
  last_7_days: "Last 7 days",
  last_30_days: "Last 30 days",
  this_month: "This month",
}

export const listFilter = {
  unread: "Unread messages",
  toDo: "To do",
  toDoOnly: "Only what waits for staff",
  action: "Return action",
  reason: "Return reason",
  category: "Category of reasons",
}

export const bulk = {
  selected_one: "{{count}} selected",
  selected_other: "{{count}} selected",
  selectAll: "Select all on this page",
  select: "Select {{number}}",
  acknowledgeTitle: "Acknowledge RMAs",
  acknowledgeDescription: "Says that staff has taken them into account.",
  approveTitle: "Approve RMAs",
  approveDescription: "Each is approved as it was requested, with the shop’s deadline.",
  rejectTitle: "Reject RMAs",
  rejectDescription: "Every customer gets the same reason.",
  reason: "Reason",
  reasonPlaceholder: "What should these customers know?",
  submitAcknowledge_one: "Acknowledge {{count}} RMA",
  submitAcknowledge_other: "Acknowledge {{count}} RMAs",
  submitApprove_one: "Approve {{count}} RMA",
  submitApprove_other: "Approve {{count}} RMAs",
  submitReject_one: "Reject {{count}} RMA",
  submitReject_other: "Reject {{count}} RMAs",
  tryAgain_one: "Try {{count}} RMA again",
  tryAgain_other: "Try {{count}} RMAs again",
  progress: "{{done}} of {{total}}",
  notPossible: "Not possible as it is: {{status}}",
  waiting: "Waiting",
  running: "Under way",
  done: "Done",
  allDone_one: "{{count}} RMA done",
  allDone_other: "{{count}} RMAs done",
  someFailed: "{{done}} of {{total}} done. See below which failed, and why.",
  nothing: "None of the selected RMAs allows this.",
}

export const extend = {
  title: "Extend the deadline of {{number}}",
  description: "The customer may send the goods back until the end of this day.",
  returnBy: "New deadline",
  returnByHint: "Until now: {{date}}",
  noDeadline: "no deadline",
  until: "Until {{date}}",
  reason: "Reason",
  reasonPlaceholder: "Why does this customer get more time?",
  submit: "Extend deadline",
  done: "{{number}}: deadline extended",
}

export const adoption = {
  badge: "Made in Medusa",
  hint: "Somebody made this return in the order’s own dialog on {{date}}.",
}
