/** Types that a browser runs instead of showing: none may be taken in, whatever a merchant allows. */
const RUNNABLE = /^(?:image\/svg|text\/(?:html|xml|javascript|ecmascript)|application\/(?:.*xml|.*javascript|.*ecmascript|.*flash.*))/

/** Whether shoppers may be let upload files of a type such as "image/png". */
export function isAttachableType(type: string): boolean {
  return !RUNNABLE.test(type)
}
