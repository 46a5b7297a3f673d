import { withStore } from "../runner"
import { races } from "./races"

withStore(races, { env: { RMA_LOCKING: "in-memory" } })
