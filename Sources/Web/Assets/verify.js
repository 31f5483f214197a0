// Reads the code of a certificate with the camera, where the browser reads codes by itself.
"use strict";

const button = document.getElementById("camera");
const view = document.getElementById("view");
if (button && "BarcodeDetector" in window && navigator.mediaDevices) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    view.srcObject = stream;
    view.hidden = false;
    await view.play();
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    const look = async () => {
      const codes = await detector.detect(view).catch(() => []);
      const found = codes.find((code) => code.rawValue.startsWith("LTC1:"));
      if (!found) { setTimeout(look, 200); return; }
      for (const track of stream.getTracks()) track.stop();
      document.getElementById("code").value = found.rawValue;
      document.getElementById("verify").submit();
    };
    look();
  });
}
