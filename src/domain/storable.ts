/** Text that PostgreSQL can store: neither NUL characters nor halves of a surrogate pair. */
export const STORABLE = /^[^\0\p{Cs}]*$/u
