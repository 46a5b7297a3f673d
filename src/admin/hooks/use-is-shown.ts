import { useEffect, useState, type RefObject } from "react"

/** Whether an element has come into sight; it stays so, however far it is scrolled away. */
export function useIsShown(element: RefObject<HTMLElement | null>): boolean {
  const [isShown, setIsShown] = useState(false)

  useEffect(() => {
    if (!element.current || isShown) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setIsShown(true)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, isShown])

  return isShown
}
