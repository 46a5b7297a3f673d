import { crashSuite } from "./crash-suite"
import { EXCHANGING } from "./exchanging"

const title = "sends no new unit twice, keeps no stock for nobody and collects no difference twice"
// The first two die at given places, the worst that were found, in the same company each time; other
// company and other moments are for the long suite.
crashSuite({ title, variables: "RMA_EXCHANGE_CRASH", runs: 2, seed: 42 }, EXCHANGING)
