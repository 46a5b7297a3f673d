import type * as en from "../en/messages"

/** Mots de l’échange avec le client, et des fichiers qui s’y trouvent. */
export const messages: typeof en.messages = {
  title: "Messages",
  new_one: "{{count}} nouveau",
  new_other: "{{count}} nouveaux",
  empty: "Aucun message pour l’instant",
  emptyHint: "Ce que vous écrivez ici est envoyé par e-mail au client, qui peut répondre.",
  draft: "On peut écrire au client dès que le brouillon est soumis.",
  failed: "Les messages n’ont pas pu être lus",
  earlier: "Afficher les messages précédents",
  customer: "Client",
  staff: "Équipe",
  you: "Vous",
  label: "Message au client",
  placeholder: "Écrire au client…",
  send: "Envoyer",
  sent: "Message envoyé",
  tooLong: "{{count}} caractères de trop",
}

export const attachments: typeof en.attachments = {
  attach: "Joindre des fichiers",
  attached: "Fichiers joints",
  open: "Ouvrir {{name}}",
  remove: "Retirer {{name}}",
  uploading: "Envoi en cours…",
  tooMany: "On peut joindre {{count}} fichiers au plus.",
}
