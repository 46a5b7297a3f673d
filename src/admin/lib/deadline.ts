/**
 * A deadline as the server takes it: the end of the chosen day where the shop's staff is. The day
 * itself still counts, for a customer who brings the parcel in the evening.
 */
export function toEndOfDay(day: Date): string {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59).toISOString()
}
