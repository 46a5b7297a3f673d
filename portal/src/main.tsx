import { createRoot } from "react-dom/client"
import { App } from "./app"
import { takeCaseToken } from "./lib/access"
import "./styles.css"

takeCaseToken(window.location)

const place = document.getElementById("portal")
if (!place) throw new Error("The page has no place for the portal")
createRoot(place).render(<App />)
