import { useState } from "react"
import { ParcelIcon } from "./icons"

/** The picture of an item; its name stands beside it, so that nothing is lost without it. */
export function Thumbnail({ src }: { src: string | null }) {
  const [isBroken, setBroken] = useState(false)
  return (
    <span className="thumbnail" aria-hidden>
      {src && !isBroken ? (
        <img src={src} alt="" loading="lazy" onError={() => setBroken(true)} />
      ) : (
        <ParcelIcon />
      )}
    </span>
  )
}
