import sharp from "sharp";
const [out, ...files] = process.argv.slice(2);
const H = 1600; const ims = [];let x=0;
for (const f of files){ const b = await sharp(f).resize({width:420}).toBuffer({resolveWithObject:true}); const h=Math.min(b.info.height,H); const c=await sharp(b.data).extract({left:0,top:0,width:420,height:h}).toBuffer(); ims.push({input:c,left:x,top:0}); x+=430;}
await sharp({create:{width:x,height:H,channels:3,background:"#888"}}).composite(ims).png().toFile(out);
