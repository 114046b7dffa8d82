import sharp from "sharp";
const [out, top, ...files] = process.argv.slice(2);
const H=1400; const ims=[]; let x=0;
for (const f of files){ const b=await sharp(f).resize({width:420}).toBuffer({resolveWithObject:true}); const t=Math.min(Number(top),b.info.height-100); const h=Math.min(H,b.info.height-t); ims.push({input:await sharp(b.data).extract({left:0,top:t,width:420,height:h}).toBuffer(),left:x,top:0}); x+=430;}
await sharp({create:{width:x,height:H,channels:3,background:"#888"}}).composite(ims).png().toFile(out);
