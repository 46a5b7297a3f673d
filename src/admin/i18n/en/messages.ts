/** Words of the thread with the customer, and of the files in it. */
export const messages = {
  title: "Messages",
  new_one: "{{count}} new",
  new_other: "{{count}} new",
  empty: "No messages yet",
  emptyHint: "What you write here is mailed to the customer, who can answer.",
  draft: "The customer can be written to once the draft is submitted.",
  failed: "The messages could not be read",
  earlier: "Show earlier messages",
  customer: "Customer",
  staff: "Staff",
  you: "You",
  label: "Message to the customer",
  placeholder: "Write to the customer …",
  send: "Send",
  sent: "Message sent",
  tooLong: "{{count}} characters too many",
}

export const attachments = {
  attach: "Attach files",
  attached: "Attached files",
  open: "Open {{name}}",
  remove: "Remove {{name}}",
  uploading: "Uploading …",
  tooMany: "At most {{count}} files can be attached.",
}
